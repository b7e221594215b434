import type { Row } from '../../types.mts';
import type { Handler } from '../handler.mts';

export const seed = (): Record<string, Row[]> => ({});

export const handlers: Record<string, Handler> = {};
