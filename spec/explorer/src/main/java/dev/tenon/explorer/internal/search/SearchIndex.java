package dev.tenon.explorer.internal.search;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.explorer.internal.page.ErrorCentre;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.RequestParameters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Operations and error codes by the words that their description has, in whatever language. */
public final class SearchIndex {
    private final List<Entry> operations;
    private final List<Entry> codes;

    private SearchIndex(List<Entry> operations, List<Entry> codes) {
        this.operations = operations;
        this.codes = codes;
    }

    /** The index of a description. */
    public static SearchIndex of(ApiModel model, ErrorCentre errors) {
        return new SearchIndex(
                model.operations().stream().map(SearchIndex::operation).toList(),
                errors.codes().stream().map(code -> code(code, errors)).toList());
    }

    private static Entry operation(Operation operation) {
        List<Part> parts = new ArrayList<>();
        RequestParameters.all(operation.parameters()).map(Part::parameter).forEach(parts::add);
        operation.errors().forEach(code -> parts.add(Part.code(code.code())));
        JsonValue line = new Members()
                .put("operation", operation.name())
                .put("summary", operation.summary())
                .flag("deprecated", operation.deprecation().isPresent())
                .build();
        return new Entry(operation.name(), operation.summary(), parts, line);
    }

    private static Entry code(String code, ErrorCentre errors) {
        String messages = Folded.of(String.join("\n", errors.messages(code)));
        return new Entry(Folded.of(code), Folded.of(errors.text(code)) + "\n" + messages, List.of(), errors.line(code));
    }

    /**
     * Finds operations and codes, the most telling first.
     *
     * @param words what is searched for; each word has to be found. Without a word all operations are.
     * @param offset how many to leave out
     * @param most how many to give
     */
    public JsonValue find(String words, int offset, int most) {
        List<String> wanted = words(words);
        Stream<Entry> searched =
                wanted.isEmpty() ? operations.stream() : Stream.concat(operations.stream(), codes.stream());
        return matches(searched, wanted, offset, most);
    }

    /** Finds codes alone; all of them without a word. */
    public JsonValue findCodes(String words, int offset, int most) {
        return matches(codes.stream(), words(words), offset, most);
    }

    private static List<String> words(String text) {
        return Stream.of(Folded.of(text).split("[\\s\\u3000]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static JsonValue matches(Stream<Entry> entries, List<String> words, int offset, int most) {
        List<Match> found = entries.map(entry -> entry.match(words))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Match::place))
                .toList();
        int from = Math.min(offset, found.size());
        int to = Math.min(from + most, found.size());
        return new Members()
                .put("total", found.size())
                .list("lines", found.subList(from, to), Match::line)
                .build();
    }
}
