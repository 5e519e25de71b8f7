package dev.tenon.explorer.internal.search;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import java.util.Optional;

/**
 * Something that was found.
 *
 * @param entry what
 * @param place where the words are
 * @param part the parameter or code that has them, unless the entry itself does
 */
record Match(Entry entry, Place place, Optional<Part> part) {
    /** The line of a list, with the reason why it is there. */
    JsonValue line() {
        Members members = new Members();
        entry.line().members().forEach(members::put);
        part.ifPresent(found -> members.put(
                "because",
                new Members()
                        .put("kind", found.kind())
                        .put("name", found.name())
                        .put("text", found.text())
                        .build()));
        return members.build();
    }
}
