import styles from './BlankVeil.module.css';

export interface BlankVeilProps {
  readonly tone: 'black' | 'white';
  /** The speaker's copy lets the slide show through. */
  readonly thin: boolean;
}

/** Nothing but black or white. */
export function BlankVeil({ tone, thin }: BlankVeilProps) {
  return <div className={styles.veil} data-tone={tone} data-thin={thin || undefined} aria-hidden="true" />;
}
