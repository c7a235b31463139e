import { pageOf } from '../../page.mjs';

export const render = ({ shown, content, material }) =>
  pageOf({ ...shown, body: content, material });
