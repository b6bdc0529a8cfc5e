/**
 * Every request there is, by direction, with the schema of question and answer. Both sides validate: the background
 * what it is asked, the asker what it is told. `extension/messages.ts` carries them.
 */
import * as v from 'valibot';
import { isPartialDate } from '#core/entry/dates.ts';
import { EntrySchema, SourceSchema } from '#core/entry/schema.ts';
import { ClaimChangeSchema } from '#core/overlay/claim-change.ts';
import { OverlaySchema, OwnEntrySchema, PatchSchema } from '#core/overlay/document.ts';
import { PACK_SWITCHES } from '#core/overlay/pack-operations.ts';
import { PackSchema } from '#core/pack/document.ts';
import { HostSchema, RuleSchema, RulesSchema } from '#core/sites/schema.ts';
import { LastingRulesSchema, SettingValuesSchema } from '#core/transfer/backup.ts';
import { SITES_LIMIT } from '#core/transfer/sites-file.ts';
import { CardDataSchema, EntryKeySchema } from './card.ts';
import { CardBundleSchema } from './card-bundle.ts';
import {
  ChangeSchema,
  EntryFormSchema,
  HeadChangesSchema,
  HeadsSchema,
  MergePairSchema,
  MergeWishSchema,
  OverlayChangesSchema,
  OverlayHealthSchema,
  OverlayListSchema,
} from './overlay.ts';
import { PackListSchema } from './packs.ts';

const Nothing = v.null();
const Keys = (max: number) => v.pipe(v.array(EntryKeySchema), v.maxLength(max));
/** The asking page belongs to a private window: what it changes must not outlive it. Content scripts need not say. */
const Private = v.optional(v.boolean(), false);
/** So many whole entries are a message of some 200 kB. */
export const BUNDLED_AT_ONCE = 50;
/**
 * What may be large travels as JSON text: as a tree of objects ten thousand entries stop the asking page for half a second
 * on their way, in Firefox, whose background shares its thread, for more than one.
 */
const asText = <const T extends v.GenericSchema>(schema: T) => v.pipe(v.string(), v.parseJson(), schema);
const ArticleDay = v.pipe(v.string(), v.check(isPartialDate, 'A date is YYYY, YYYY-MM or YYYY-MM-DD'));
const TabId = v.pipe(v.number(), v.integer());

/** Who may ask: content scripts (any page's tab) or the extension's own pages. */
export type Asker = 'content' | 'page';

interface Request {
  readonly askers: readonly Asker[];
  readonly ask: v.GenericSchema;
  readonly answer: v.GenericSchema;
}

const CONTENT: readonly Asker[] = ['content'];
const PAGE: readonly Asker[] = ['page'];
const BOTH: readonly Asker[] = ['content', 'page'];

/** Rules for a tab: those stored, under those of private windows when the asker is in one. */
export const SiteRulesSchema = v.strictObject({
  rules: RulesSchema,
  /** Registrable domain of the host asked about; the host itself where there is none (addresses, local names). */
  domain: v.nullable(HostSchema),
});
export type SiteRules = v.InferOutput<typeof SiteRulesSchema>;
const RuleList = v.pipe(v.array(RuleSchema), v.maxLength(SITES_LIMIT));
const RulesChangeSchema = v.strictObject({ gone: RuleList, put: RuleList });

/** What only private windows know: kept in memory until the browser closes, never on disk. Hidden entries go by key, as pages know them. */
const HiddenKeySchema = v.union([EntryKeySchema, v.pipe(v.string(), v.maxLength(100))]);
export const PrivateLayerSchema = v.strictObject({
  /** What holds there, those of normal windows among them. */
  rules: RulesSchema,
  hidden: v.strictObject({ always: v.array(HiddenKeySchema), here: v.record(HostSchema, v.array(HiddenKeySchema)) }),
});
export type PrivateLayer = v.InferOutput<typeof PrivateLayerSchema>;

/**
 * A switch. The fourth scope, this page, is not stored: it goes to the tab as `page-switch` over the port.
 * `exact`: the host alone, without those under it.
 */
export const SwitchSchema = v.variant('scope', [
  v.strictObject({ scope: v.literal('session'), host: HostSchema, exact: v.optional(v.boolean(), false), on: v.boolean() }),
  v.strictObject({ scope: v.literal('site'), host: HostSchema, exact: v.optional(v.boolean(), false), on: v.boolean() }),
  v.strictObject({ scope: v.literal('everywhere'), on: v.boolean() }),
]);
export type Switch = v.InferOutput<typeof SwitchSchema>;

/** Rules and settings as they stood, for putting them back. */
export const PreferencesSchema = v.strictObject({ rules: RulesSchema, settings: SettingValuesSchema });
export type Preferences = v.InferOutput<typeof PreferencesSchema>;

/** Things that popup and pages show about themselves. */
export const StatusSchema = v.strictObject({
  build: v.string(),
  referenceDate: v.string(),
  entryCount: v.number(),
  reference: v.variant('ok', [v.strictObject({ ok: v.literal(true) }), v.strictObject({ ok: v.literal(false), detail: v.string() })]),
  overlay: OverlayHealthSchema,
  overlayVersion: v.number(),
});
export type Status = v.InferOutput<typeof StatusSchema>;

/** To the background from a content script or an extension page. */
export const CONTENT_REQUESTS = {
  /** A subframe worth reading asks for the annotator to be injected into it; false where the rules of the tab's page say off. */
  'frame/annotate': { askers: CONTENT, ask: v.strictObject({}), answer: v.boolean() },
  /** A frame asks for the host of the tab's page, whose rules hold in all its frames; null when unknown. */
  'frame/host': { askers: CONTENT, ask: v.strictObject({}), answer: v.nullable(HostSchema) },
  /** A frame with candidates asks for the code that judges them. */
  'judge/prepare': { askers: CONTENT, ask: v.strictObject({}), answer: Nothing },
  /** A frame with mentions asks for the card code: somebody points or begins to write there, or asks for a card. */
  'card/prepare': { askers: CONTENT, ask: v.strictObject({}), answer: Nothing },
  /** Heads, key facts and mutual relations of the entries nearest the viewport. */
  'cards/get': { askers: BOTH, ask: v.strictObject({ keys: Keys(40) }), answer: CardBundleSchema },
  /** Everything about one entry. */
  'card/get': { askers: BOTH, ask: v.strictObject({ key: EntryKeySchema }), answer: v.nullable(CardDataSchema) },
  /** A card opened here: every frame of the tab hears `card/close`, the asker too; by `from`, any word of its own, it knows itself. */
  'card/opened': { askers: CONTENT, ask: v.strictObject({ from: v.optional(v.string()) }), answer: Nothing },
  /**
   * Stop marking an entry, on this host (and those under it) or everywhere; with a `surface`, only the name behind those
   * words of the page. The undo token goes to `overlay/undo`.
   */
  'overlay/hide': {
    askers: BOTH,
    ask: v.strictObject({ key: EntryKeySchema, host: v.nullable(HostSchema), surface: v.optional(v.pipe(v.string(), v.maxLength(300))), private: Private }),
    answer: ChangeSchema,
  },
  /** Switch the host off (the site scope). */
  'site/off': { askers: BOTH, ask: v.strictObject({ host: HostSchema, private: Private }), answer: Nothing },
  /** Open the full entry in a tab; with the day of the page that it was opened from, where that is known. */
  'entry/open': { askers: BOTH, ask: v.strictObject({ key: EntryKeySchema, article: v.optional(ArticleDay), compare: v.optional(v.literal(true)) }), answer: Nothing },
  /** Rules and hidden entries of private windows; null in a normal one. */
  'private/get': { askers: BOTH, ask: v.strictObject({ private: Private }), answer: v.nullable(PrivateLayerSchema) },
} as const satisfies Record<string, Request>;

const PREFERENCES = { rules: LastingRulesSchema, settings: SettingValuesSchema };

/** To the background from the extension's own pages: popup, reference, welcome. */
export const PAGE_REQUESTS = {
  'status/get': { askers: PAGE, ask: v.strictObject({}), answer: StatusSchema },
  /** Heads of some entries of the effective reference. */
  'heads/get': { askers: PAGE, ask: v.strictObject({ keys: Keys(5000) }), answer: HeadsSchema },
  /** In what the effective heads differ from the bundled ones. */
  'heads/changes': { askers: PAGE, ask: v.strictObject({}), answer: HeadChangesSchema },
  /** Entries as the bundled reference has them, without any edits; ids that it does not know are left out. */
  'entries/bundled': { askers: PAGE, ask: v.strictObject({ ids: v.pipe(v.array(v.string()), v.maxLength(BUNDLED_AT_ONCE)) }), answer: v.array(EntrySchema) },
  /** The whole entry as its form needs it. */
  'entry/get': { askers: PAGE, ask: v.strictObject({ key: EntryKeySchema }), answer: v.nullable(EntryFormSchema) },

  /** The rules, with the domain of `host` (null: none asked). */
  'rules/get': { askers: PAGE, ask: v.strictObject({ host: v.nullable(HostSchema), private: Private }), answer: SiteRulesSchema },
  /** Throws one of the stored switches; the answer is what holds afterwards. */
  'rules/set': { askers: PAGE, ask: v.strictObject({ change: SwitchSchema, private: Private }), answer: SiteRulesSchema },
  /** Takes rules out of the list and puts others in, in one step. `undo`: the change that leads back. */
  'rules/change': {
    askers: PAGE,
    ask: v.strictObject({ ...RulesChangeSchema.entries, private: Private }),
    answer: v.strictObject({ ...SiteRulesSchema.entries, undo: RulesChangeSchema }),
  },
  /** Everywhere except listed sites, or only on listed sites. */
  'rules/mode': { askers: PAGE, ask: v.strictObject({ mode: RulesSchema.entries.mode, private: Private }), answer: SiteRulesSchema },

  'overlay/list': { askers: PAGE, ask: v.strictObject({}), answer: OverlayListSchema },
  /** Adds an own entry, or replaces the own entry of that id when `replace` is set. */
  'overlay/add': { askers: PAGE, ask: v.strictObject({ entry: OwnEntrySchema, replace: v.optional(v.boolean(), false) }), answer: ChangeSchema },
  /** Changes fields of a bundled entry; a field equal to the bundled one is no longer an edit. */
  'overlay/edit': { askers: PAGE, ask: v.strictObject({ id: v.string(), patch: PatchSchema }), answer: ChangeSchema },
  /** Changes one statement: of an own entry, or of what is stated about a bundled one. */
  'overlay/claim': { askers: PAGE, ask: v.strictObject({ id: v.string(), change: ClaimChangeSchema }), answer: ChangeSchema },
  /** Adds or changes a source of the reader's own, by its id in the entry; null takes it away. */
  'overlay/source': { askers: PAGE, ask: v.strictObject({ id: v.string(), source: EntrySchema.entries.id, to: v.nullable(SourceSchema) }), answer: ChangeSchema },
  /** Deletes an own entry, or takes every edit of a bundled one back. */
  'overlay/delete': { askers: PAGE, ask: v.strictObject({ id: v.string() }), answer: ChangeSchema },
  /** The copy of an overlay that could not be read, as text; null where there is none. */
  'overlay/rescued': { askers: PAGE, ask: v.strictObject({}), answer: v.nullable(v.string()) },
  /** Two entries as they would be merged. */
  'merge/get': { askers: PAGE, ask: v.strictObject({ keys: v.tuple([EntryKeySchema, EntryKeySchema]) }), answer: MergePairSchema },
  /** Merges one entry into another: what it says goes over, its id leads there. */
  'overlay/merge': { askers: PAGE, ask: MergeWishSchema, answer: ChangeSchema },
  /** Makes an own entry of one of a pack, in its place; with its id where it was saved. */
  'overlay/copy': { askers: PAGE, ask: v.strictObject({ key: EntryKeySchema }), answer: v.strictObject({ change: ChangeSchema, id: v.string() }) },
  'overlay/unhide': { askers: PAGE, ask: v.strictObject({ id: v.string(), host: v.nullable(HostSchema), private: Private }), answer: ChangeSchema },
  /** Settles a conflict with a newer reference: keep the reader's values, take the bundled ones, or move to one of a split. */
  'overlay/settle': { askers: PAGE, ask: v.strictObject({ id: v.string(), take: v.picklist(['mine', 'bundled']), to: v.optional(v.string()) }), answer: ChangeSchema },
  /** Takes the change of that token back. Undoing an undo is doing it again. */
  'overlay/undo': { askers: BOTH, ask: v.strictObject({ undo: v.string() }), answer: ChangeSchema },
  /** The whole overlay as JSON: what exports are made of, and what files are laid beside. */
  'overlay/get': { askers: PAGE, ask: v.strictObject({}), answer: v.strictObject({ overlay: v.string(), overlayVersion: v.number() }) },
  /** Brings in what was chosen of files, all or nothing. Refused when the overlay is not of that version any more. */
  'overlay/put': { askers: PAGE, ask: v.strictObject({ changes: asText(OverlayChangesSchema), overlayVersion: v.number() }), answer: ChangeSchema },
  'packs/list': { askers: PAGE, ask: v.strictObject({}), answer: PackListSchema },
  /** Installs a pack, or puts it in place of the one of its id. Refused when the overlay is not of that version any more. */
  'packs/install': { askers: PAGE, ask: v.strictObject({ pack: asText(PackSchema), overlayVersion: v.number() }), answer: ChangeSchema },
  'packs/remove': { askers: PAGE, ask: v.strictObject({ id: v.string() }), answer: ChangeSchema },
  /** Gives a pack another place in the order, counted from 0. */
  'packs/move': { askers: PAGE, ask: v.strictObject({ id: v.string(), to: v.pipe(v.number(), v.integer(), v.minValue(0)) }), answer: ChangeSchema },
  /** Switches a pack on or off (`enabled`), or whether its names are marked in pages (`paints`). */
  'packs/switch': { askers: PAGE, ask: v.strictObject({ id: v.string(), what: v.picklist(PACK_SWITCHES), on: v.boolean() }), answer: ChangeSchema },

  /** All that a backup holds. */
  'overlay/backup': { askers: PAGE, ask: v.strictObject({}), answer: v.strictObject({ overlay: v.string(), ...PREFERENCES }) },
  /** Puts a backup in place of all there is, or changes nothing. `before`: the rules and settings that it replaced. */
  'overlay/restore': {
    askers: PAGE,
    ask: v.strictObject({ overlay: asText(OverlaySchema), ...PREFERENCES }),
    answer: v.strictObject({ change: ChangeSchema, before: PreferencesSchema }),
  },
  /** Takes a restore back, the overlay by its token. */
  'overlay/unrestore': { askers: PAGE, ask: v.strictObject({ undo: v.string(), before: PreferencesSchema }), answer: ChangeSchema },
  /** Deletes all the reader ever added, edited or hid. */
  'overlay/clear': { askers: PAGE, ask: v.strictObject({}), answer: ChangeSchema },

  /** Deletes all that Fieldnote ever stored here: the reader's own layer with its history, rules, settings. For good. */
  'data/erase': { askers: PAGE, ask: v.strictObject({}), answer: Nothing },

  /** Puts the annotator into a tab that was opened before the install; false when the browser refuses. */
  'page/inject': { askers: PAGE, ask: v.strictObject({ tab: TabId }), answer: v.boolean() },
} as const satisfies Record<string, Request>;

/** All requests that the background answers. */
export const REQUESTS = { ...CONTENT_REQUESTS, ...PAGE_REQUESTS };

export type RequestType = keyof typeof REQUESTS;
/** What is sent with a question, before defaults are filled in. */
export type Ask<T extends RequestType> = v.InferInput<(typeof REQUESTS)[T]['ask']>;
/** What the handler receives: validated, defaults filled in. */
export type Asked<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['ask']>;
export type Answer<T extends RequestType> = v.InferOutput<(typeof REQUESTS)[T]['answer']>;

/** Requests that content scripts may make. */
export type ContentRequestType = keyof typeof CONTENT_REQUESTS | 'overlay/undo';

/** The envelope of every answer. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: RequestError };

/**
 * `refused`: this asker may not ask that. `invalid`: question or answer do not follow the schema. `failed`: the handler
 * threw. `gone`: the extension was updated or removed under this page. `timeout`: no answer, asked twice.
 */
export interface RequestError {
  readonly code: 'refused' | 'invalid' | 'failed' | 'gone' | 'timeout';
  readonly message: string;
}

/** Background → content script, by `tabs.sendMessage`. */
export const TabCommandSchema = v.variant('type', [
  /** `except`: the word of the frame whose card opened; that frame takes no notice. */
  v.strictObject({ type: v.literal('card/close'), except: v.optional(v.string()) }),
  v.strictObject({ type: v.literal('mention/next') }),
  v.strictObject({ type: v.literal('mention/previous') }),
  v.strictObject({ type: v.literal('mention/open') }),
  /** Rules or hidden entries of private windows changed: ask `private/get` again. Sent to private tabs only. */
  v.strictObject({ type: v.literal('private/changed') }),
]);
export type TabCommand = v.InferOutput<typeof TabCommandSchema>;
