/** The custom-elements manifest, as far as this package reads it. */
export interface Manifest {
  readonly schemaVersion: string;
  readonly readme: string;
  readonly modules: readonly ManifestModule[];
}

/** A module with an element. */
export interface ManifestModule {
  readonly kind: 'javascript-module';
  readonly path: string;
  readonly declarations: readonly ElementDeclaration[];
  readonly exports: readonly ManifestExport[];
}

/** An export of a module, or the definition of an element. */
export interface ManifestExport {
  readonly kind: string;
  readonly name: string;
  readonly declaration: { readonly name: string; readonly module?: string };
}

/** Everything public about an element. */
export interface ElementDeclaration {
  readonly kind: 'class';
  readonly superclass?: { readonly name: string; readonly package: string };
  readonly customElement: true;
  readonly name: string;
  readonly tagName: string;
  readonly members: readonly Member[];
  readonly attributes: readonly Attribute[];
  readonly events: readonly EventEntry[];
  readonly slots?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly EntryWithDefault[];
  readonly cssStates?: readonly Entry[];
}

/** A name and a sentence about it. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
}

/** An entry that may say its default. */
export interface EntryWithDefault extends Entry {
  readonly default?: string;
}

/** An attribute, and the property that reflects it. */
export interface Attribute extends EntryWithDefault {
  readonly fieldName: string;
}

/** An event, and its class. */
export interface EventEntry extends Entry {
  readonly type: TypeText;
}

/** A type as the source writes it. */
export interface TypeText {
  readonly text: string;
}

/** A property or a method. */
export interface Member extends Entry {
  readonly kind: 'field' | 'method';
  readonly type?: TypeText;
  readonly readonly?: boolean;
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly static?: boolean;
  readonly parameters?: readonly { readonly name: string; readonly type?: TypeText }[];
  readonly return?: { readonly type?: TypeText };
}
