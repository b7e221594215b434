import type { Row } from '../types.mts';
import type { LeadSquaredState } from './state.mts';

export interface ReportBody {
	ReportFilter: object;
}

export const report = (_path: string, _body: ReportBody, state: LeadSquaredState): Row => ({ RecordCount: 0, List: state.leads });
