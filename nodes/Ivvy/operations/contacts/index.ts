import type { Resource } from '../../../shared/table/operation';
import { company } from './company';
import { companyNote } from './companyNote';
import { contact } from './contact';
import { contactNote } from './contactNote';
import { subscriptionGroup } from './subscriptionGroup';

/** Resources for contacts, companies, their notes, subscription groups. */
export const contacts: Resource[] = [contact, contactNote, company, companyNote, subscriptionGroup];
