import type { Example } from '../../example';
import { productExamples } from '../services/product';
import { salesActivityExamples } from './salesActivity';

export const salesExamples: Example[] = [...salesActivityExamples, ...productExamples];
