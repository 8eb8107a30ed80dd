/**
 * The schema, as steps. The number of steps is the schema's version (`PRAGMA user_version`): a step is never changed
 * once released, only followed by another.
 */
export const MIGRATIONS: readonly string[] = [
  `
  create table dispatches (
    key integer primary key,
    id text not null unique,
    text_hash text not null,
    text text not null,
    lang text not null,
    title text,
    date text,
    day_from text,
    day_to text,
    url text,
    source text,
    origin text,
    engine text,
    sort_key text not null generated always as (ifnull(day_from, '') || ' ' || id) virtual
  ) strict;
  create unique index dispatches_content on dispatches (text_hash, ifnull(date, ''));
  create index dispatches_order on dispatches (sort_key);
  create index dispatches_engine on dispatches (lang, engine);

  create table claims (
    dispatch integer not null references dispatches (key) on delete cascade,
    ordinal integer not null,
    id text not null,
    kind text not null,
    type text not null,
    modality text not null,
    polarity text not null,
    topic text,
    time text,
    day_from text,
    day_to text,
    rule text not null,
    confidence real not null,
    json text not null,
    primary key (dispatch, ordinal)
  ) strict;
  create index claims_id on claims (id);
  create index claims_kind on claims (kind, type);

  create table evidence (
    dispatch integer not null,
    claim integer not null,
    ordinal integer not null,
    start_at integer not null,
    end_at integer not null,
    primary key (dispatch, claim, ordinal),
    foreign key (dispatch, claim) references claims (dispatch, ordinal) on delete cascade
  ) strict, without rowid;

  create table mentions (
    dispatch integer not null,
    claim integer not null,
    ordinal integer not null,
    slot text not null,
    actor text,
    place text,
    start_at integer not null,
    end_at integer not null,
    words text not null,
    primary key (dispatch, claim, ordinal),
    foreign key (dispatch, claim) references claims (dispatch, ordinal) on delete cascade
  ) strict, without rowid;
  create index mentions_actor on mentions (actor) where actor is not null;
  create index mentions_place on mentions (place) where place is not null;

  create virtual table dispatch_words using fts5 (
    title, text, content = 'dispatches', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
  );
  create trigger dispatch_words_added after insert on dispatches begin
    insert into dispatch_words (rowid, title, text) values (new.key, new.title, new.text);
  end;
  create trigger dispatch_words_gone after delete on dispatches begin
    insert into dispatch_words (dispatch_words, rowid, title, text) values ('delete', old.key, old.title, old.text);
  end;
  create trigger dispatch_words_changed after update of title, text on dispatches begin
    insert into dispatch_words (dispatch_words, rowid, title, text) values ('delete', old.key, old.title, old.text);
    insert into dispatch_words (rowid, title, text) values (new.key, new.title, new.text);
  end;
  `,
  // Review decisions are only ever added; an undo is one more. They point at words, so they outlive what was read.
  `
  create table decisions (
    key integer primary key,
    id text not null unique,
    json text not null
  ) strict;
  `,
]
