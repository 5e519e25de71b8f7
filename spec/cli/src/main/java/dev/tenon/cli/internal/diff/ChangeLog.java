package dev.tenon.cli.internal.diff;

import dev.tenon.cli.internal.diff.Change.Verdict;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes changes for readers and for scripts. */
final class ChangeLog {
    private ChangeLog() {}

    /** Markdown: what breaks first, a line for each change. */
    static List<String> markdown(Facts old, Facts present, List<Change> changes) {
        List<String> lines = new ArrayList<>();
        String from = old.service().equals(present.service()) ? "" : " since " + old.service();
        lines.add("# Changes of " + present.service() + from);
        if (changes.isEmpty()) {
            lines.add("");
            lines.add("None.");
        }
        for (Verdict verdict : Verdict.values()) {
            List<Change> such = changes.stream()
                    .filter(change -> change.verdict() == verdict)
                    .toList();
            if (!such.isEmpty()) {
                lines.add("");
                lines.add("## " + verdict.title() + " (" + such.size() + ")");
                lines.add("");
                such.forEach(change -> lines.add("- " + change.words()));
            }
        }
        return lines;
    }

    /** A JSON array. */
    static JsonValue json(List<Change> changes) {
        return new JsonArray(changes.stream().map(ChangeLog::json).toList());
    }

    private static JsonValue json(Change change) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("verdict", JsonValue.of(change.verdict().name().toLowerCase(Locale.ROOT)));
        members.put("kind", JsonValue.of(change.element().kind().word()));
        members.put("owner", JsonValue.of(change.element().owner()));
        members.put("name", JsonValue.of(change.element().name()));
        members.put("change", JsonValue.of(change.words()));
        return JsonValue.object(members);
    }
}
