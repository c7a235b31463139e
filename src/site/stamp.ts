/** The stamp of this build's content: search indexes of another stamp are out of date. */
import { stampOf } from '#search/stamp.ts';
import { registry } from './registry.ts';

export const stamp = stampOf(registry);
