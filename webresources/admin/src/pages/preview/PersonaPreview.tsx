import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ComponentPage, PersonaView } from '../../api/schema';
import { UndoOffer, type Undoable } from '../../feedback/UndoNote';
import { QueryResult } from '../../feedback/QueryResult';
import { TraceList } from '../../trace/TraceList';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { placeOf, type FramePlace } from './pages';
import { isSame, stateOf, valuesOf, type PersonaValues } from './persona';
import { PersonaChoice } from './PersonaChoice';
import { PersonaEditor } from './PersonaEditor';
import styles from './PersonaPreview.module.css';
import { PreviewFrame, REASONS } from './PreviewFrame';
import { usePersonaTrace, type Described } from './usePersonas';

const TYPING_MILLIS = 500;

interface Props {
  pages: ComponentPage[];
  stored: PersonaView[];
}

/** A persona in the form. */
export interface EditedPersona {
  /** Null for a new one. */
  of: PersonaView | null;
  values: PersonaValues;
}

/** A saved change of a persona. */
export interface PersonaChange {
  name: string;
  sentence: string;
  kind: 'created' | 'changed' | 'removed';
}

/** The choice of a persona and a page, the page in its frame, and the reasons beside it. Unsaved changes are previewed too. */
export function PersonaPreview({ pages, stored }: Props) {
  const { t } = useTranslation('preview');
  const [search, setSearch] = useSearchParams();
  const persona = stored.find(({ name }) => name === search.get('persona')) ?? stored[0];
  const first = pages.find(({ path }) => path === search.get('page')) ?? pages[0]!;
  const [place, setPlace] = useState<FramePlace>(() => placeOf(first, search.get('language')));
  const [edited, setEdited] = useState<EditedPersona | null>(null);
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  const [created, setCreated] = useState('');
  const [settled] = useDebouncedValue(edited, TYPING_MILLIS);
  const described = describedBy(edited === null ? null : settled, persona);
  const trace = usePersonaTrace(place.page, described);
  return (
    <>
      <PersonaChoice
        stored={stored}
        chosen={persona}
        isLocked={edited !== null}
        onChoose={name => remember({ persona: name })}
        onEdit={begun => {
          setUndoable(null);
          setCreated('');
          setEdited(begun);
        }}
      />
      {created !== '' && (
        <div role="status">
          <Note tone="good">{created}</Note>
        </div>
      )}
      {undoable !== null && <UndoOffer key={`${undoable.name} ${undoable.sentence}`} of={undoable} />}
      {edited !== null && (
        <PersonaEditor
          key={edited.of?.name ?? ''}
          edited={edited}
          stored={stored}
          onChange={values => setEdited({ ...edited, values })}
          onClose={close}
        />
      )}
      <div className={styles.columns}>
        <PreviewFrame pages={pages} place={place} described={described} onMoved={move} />
        <div id={REASONS} tabIndex={-1}>
          <Panel title={t('why')} hint={t('whyHint')}>
            {place.page === null ? t('none', { ns: 'trace' }) : <QueryResult query={trace}>{({ components }) => <TraceList components={components} />}</QueryResult>}
          </Panel>
        </div>
      </div>
    </>
  );

  function close(changed?: PersonaChange): void {
    setEdited(null);
    if (changed !== undefined) {
      const { name, sentence, kind } = changed;
      setCreated(kind === 'created' ? sentence : '');
      setUndoable(kind === 'created' ? null : { path: '/personas/{name}/undo', name, sentence });
      remember({ persona: kind === 'removed' ? null : name });
    }
  }

  /** The first page of the frame is the one of the address already. */
  function move(next: FramePlace): void {
    if (next.address !== place.address) {
      setPlace(next);
      remember({ page: next.page, language: next.language });
    }
  }

  function remember(changes: Record<string, string | null>): void {
    setSearch(
      before => {
        const after = new URLSearchParams(before);
        Object.entries(changes).forEach(([key, value]) => (value === null ? after.delete(key) : after.set(key, value)));
        return after;
      },
      { replace: true },
    );
  }
}

/** The stored persona, or the one of the form where that says something else. */
function describedBy(edited: EditedPersona | null, persona: PersonaView | undefined): Described {
  if (edited === null || (edited.of !== null && isSame(edited.values, valuesOf(edited.of)))) {
    return { name: persona?.name ?? '', state: null };
  }
  return { name: edited.of?.name ?? '', state: stateOf(edited.values) };
}
