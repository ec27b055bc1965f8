import type { AuditFilterInput } from "@mockingbird/api/views";
import { startOfDay } from "@mockingbird/domain";
import type { AddressQuery } from "../../address-query.ts";

/** What the audit is narrowed to, as it stands in the address. "" narrows nothing. */
export interface AuditState {
  /** Part of a name. */
  who: string;
  /** A resource, such as "transcript". */
  about: string;
  /** Calendar days of the organisation, such as 2026-11-22; both are included. */
  from: string;
  until: string;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
const isResource = (text: string) => /^[a-z]+$/.test(text);

/** What makes no sense in the address counts as absent. */
export function readAuditState(params: AddressQuery): AuditState {
  const read = (name: keyof AuditState, makesSense: (text: string) => boolean) => {
    const value = params[name];
    return typeof value === "string" && makesSense(value) ? value : "";
  };
  return {
    who: read("who", (text) => text.length <= 200),
    about: read("about", isResource),
    from: read("from", isDay),
    until: read("until", isDay),
  };
}

/** The address of a state: "" for the whole, otherwise "?" and what narrows it. */
export function auditStateQuery(state: AuditState): string {
  const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== ""));
  return query.size > 0 ? `?${query}` : "";
}

export function toAuditInput({ who, about, from, until }: AuditState, timeZone: string): AuditFilterInput {
  return {
    ...(who.trim() && { actorName: who.trim() }),
    ...(about && { action: about }),
    ...(from && { from: startOfDay(from, timeZone).toISOString() }),
    ...(until && { until: startOfDay(until, timeZone, 1).toISOString() }),
  };
}
