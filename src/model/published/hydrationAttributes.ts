/** DOM attributes that the prerendered page, the head script and the app share. */

/** On the element that contains a prerendered picture; its value is the picture's name. */
export const PICTURE_ATTRIBUTE = 'data-drawing-of';

/** On a link that is used in place of a figure's button until the app runs. */
export const FIGURE_LINK_ATTRIBUTE = 'data-drawn-figure';

/** On the button that the reader pressed last before the app could respond. */
export const PRESSED_ATTRIBUTE = 'data-pressed';

/** On the body of a panel once React has hydrated or rendered it: before that, no script may change it. */
export const HYDRATED_ATTRIBUTE = 'data-hydrated';

/** On the root element of a page that stays as it was drawn; its value is the reason. */
export const KEPT_ATTRIBUTE = 'data-kept';

/** On the line above such a page. */
export const KEPT_LINE_ATTRIBUTE = 'data-kept-line';

/** By this event the app asks the head script to keep the drawn page; its detail is the line above it. */
export const KEEP_EVENT = 'youju-keep';

/** On the line and on each part that such a page is given in place of the app. */
export const KEPT_PART_ATTRIBUTE = 'data-kept-part';

/** On the root element: the rest of a section may be folded, because the app can unfold it. */
export const FOLDS_ATTRIBUTE = 'data-folds';
