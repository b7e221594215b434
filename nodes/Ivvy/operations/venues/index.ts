import type { Resource } from '../../../shared/table/operation';
import { beveragePackage } from './beveragePackage';
import { bookingCustomField } from './bookingCustomField';
import { eventType } from './eventType';
import { menu } from './menu';
import { ratePlan } from './ratePlan';
import { revenueTemplate } from './revenueTemplate';
import { room } from './room';
import { roomOption } from './roomOption';
import { sessionType } from './sessionType';
import { tax } from './tax';
import { venue } from './venue';
import { venueCostCenter } from './venueCostCenter';
import { venuePackage } from './venuePackage';
import { venueResource } from './venueResource';

/** Resources for what a venue offers. */
export const venues: Resource[] = [
	beveragePackage,
	bookingCustomField,
	eventType,
	menu,
	ratePlan,
	revenueTemplate,
	room,
	roomOption,
	sessionType,
	tax,
	venue,
	venueCostCenter,
	venuePackage,
	venueResource,
];
