import type { FileInput as FileInputElement } from '@slack/types';
import { type ChangeEvent, useRef } from 'react';
import type { HeldFile } from '../../protocol.js';
import { Icon } from '../shell/Icon.js';
import { useWorkspace } from '../state/workspace.js';
import { useWords } from '../words/use-words.js';
import { mostFiles, sizeWords } from './judge-file.js';
import { type ControlProps, fieldProps, useControl } from './use-control.js';
import { useUploads } from './use-uploads.js';

/** The browser's own file field, over an area that takes dropped files too; what is in it can be taken out again. */
export function FileInput({ element, blockId, label, field }: ControlProps<FileInputElement>) {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const { place, value, enter } = useControl(element, blockId, field);
  const held = value as HeldFile[];
  const { add, underway, refusal } = useUploads(element, place, held, enter);
  const most = mostFiles(element);

  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void add([...(target.files ?? [])]);
    // So that a file taken out can be chosen again.
    target.value = '';
  };
  const remove = (id: string) => {
    enter(held.filter((file) => file.id !== id));
    input.current?.focus();
  };

  return (
    <div className="file-input">
      <div className="file-area field">
        <input
          ref={input}
          {...fieldProps(field, label)}
          type="file"
          multiple={most > 1}
          accept={element.filetypes?.map((type) => `.${type}`).join(',')}
          onChange={choose}
        />
        <Icon name="upload" />
        <span className="file-words">
          <span>{most > 1 ? words.chooseFiles : words.chooseFile}</span>
          {element.filetypes && <span className="file-types">{element.filetypes.join(', ')}</span>}
        </span>
      </div>
      {(held.length > 0 || underway) && (
        <ul className="files-held">
          {held.map((file) => (
            <HeldRow key={file.id} file={file} onRemove={() => remove(file.id)} />
          ))}
          {underway && <li className="file-held underway">{words.uploading(underway)}</li>}
        </ul>
      )}
      <p className="file-refused input-error" role="alert">
        {refusal}
      </p>
    </div>
  );
}

function HeldRow({ file: { name, size }, onRemove }: { file: HeldFile; onRemove: () => void }) {
  const words = useWords();
  const { me } = useWorkspace();
  return (
    <li className="file-held">
      <Icon name="file" />
      <span className="file-name">{name}</span>
      <span className="file-size">{sizeWords(size, me.locale)}</span>
      <button type="button" className="icon-button" aria-label={words.remove(name)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
