package dev.tenon.processor.generate.client;

import dev.tenon.processor.generate.Javadocs;
import dev.tenon.spec.model.Documentation.Authorization;
import dev.tenon.spec.model.Documentation.Link;
import dev.tenon.spec.model.Documentation.Resource;
import dev.tenon.spec.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the Javadoc of a client's method says beside the summary: notes, what a caller must be allowed to do, links. */
final class Documents {
    private final String language;
    private final Map<String, String> methods;

    /**
     * For the Javadoc of one type.
     *
     * @param language the language tag asked for
     * @param operations the operations whose methods stand in this type
     */
    Documents(String language, List<Operation> operations) {
        this.language = language;
        this.methods = operations.stream().collect(Collectors.toMap(Operation::name, Documents::method, (a, b) -> a));
    }

    private static String method(Operation operation) {
        return "#" + operation.methodName() + "(" + operation.typeName() + "Request)";
    }

    /** One paragraph for each note, and one on permissions. */
    List<String> paragraphs(Operation operation) {
        List<String> paragraphs = new ArrayList<>();
        operation.documentation().notes().forEach(note -> {
            String prose = Javadocs.prose(note, language);
            if (prose != null) {
                paragraphs.add(prose);
            }
        });
        operation.documentation().authorization().map(Documents::authorization).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String authorization(Authorization needed) {
        StringBuilder text = new StringBuilder("Needs the permission ").append(Javadocs.code(needed.action()));
        if (!needed.resources().isEmpty()) {
            text.append(" on ")
                    .append(needed.resources().stream().map(Documents::resource).collect(Collectors.joining(", ")));
        }
        text.append('.');
        if (!needed.conditions().isEmpty()) {
            text.append(" Condition keys: ").append(codes(needed.conditions())).append('.');
        }
        if (!needed.dependent().isEmpty()) {
            text.append(" Needs ").append(codes(needed.dependent())).append(" as well.");
        }
        return text.toString();
    }

    private static String resource(Resource resource) {
        return Javadocs.code(resource.type()) + (resource.required() ? "" : " (optional)");
    }

    private static String codes(List<String> names) {
        return names.stream().map(Javadocs::code).collect(Collectors.joining(", "));
    }

    /** Tags that lead to other methods of the client and to documents; operations that the client lacks have none. */
    List<String> tags(Operation operation) {
        List<String> tags = new ArrayList<>();
        for (Link link : operation.documentation().links()) {
            String title = Javadocs.prose(link.title(), language);
            link.operation().map(methods::get).ifPresent(method -> tags.add("see " + method));
            link.address().ifPresent(address -> tags.add(reference(address, title)));
        }
        return tags;
    }

    private static String reference(String address, @Nullable String title) {
        return "see <a href=\"" + Javadocs.address(address) + "\">" + (title == null ? Javadocs.escape(address) : title)
                + "</a>";
    }
}
