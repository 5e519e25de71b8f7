package dev.tenon.importer.example;

import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which examples of a page show a response, and where in each the response begins. JSON may be wrapped in the operation's name as XML
 * is in its root; an example may show a refusal, whose members are those of the envelope and no fields of the response.
 */
public final class ResponseExamples {
    private static final Set<String> ENVELOPE =
            Set.of("RequestId", "HostId", "Code", "Message", "Recommend", "AccessDeniedDetail");
    private static final Set<String> REFUSALS = Set.of("Error", "ErrorResponse");
    private static final int DEEPEST = 3;

    private final Set<String> wrappers = new HashSet<>();
    private final Set<String> documented;

    private ResponseExamples(List<Example> examples, String operation, Set<String> documented) {
        this.documented = documented;
        wrappers.addAll(List.of(operation, operation + "Response", operation + "Result", "Response"));
        examples.forEach(example -> example.rootName().ifPresent(wrappers::add));
        wrappers.removeAll(documented);
    }

    /**
     * Returns the examples that show a response, each without wrappers.
     *
     * @param examples all examples
     * @param operation the name of the operation
     * @param documented the names that the source documents as fields, at any depth
     */
    public static List<Example> of(List<Example> examples, String operation, Set<String> documented) {
        ResponseExamples responses = new ResponseExamples(examples, operation, documented);
        return examples.stream()
                .map(responses::unwrapped)
                .filter(example -> !responses.isRefusal(example))
                .toList();
    }

    private Example unwrapped(Example example) {
        Example inner = example;
        for (int depth = 0; depth < DEEPEST; depth++) {
            Optional<Member> only = only(inner);
            if (only.isEmpty()
                    || !wrappers.contains(only.get().name())
                    || !(only.get().node() instanceof Members)) {
                return inner;
            }
            inner = inner.withRoot(only.get().node());
        }
        return inner;
    }

    private static Optional<Member> only(Example example) {
        return example.root() instanceof Members members && members.members().size() == 1
                ? Optional.of(members.members().get(0))
                : Optional.empty();
    }

    private boolean isRefusal(Example example) {
        boolean wrapped = only(example)
                .map(Member::name)
                .filter(name -> REFUSALS.contains(name) && !documented.contains(name))
                .isPresent();
        boolean root = example.rootName()
                .filter(name -> REFUSALS.contains(name) && !documented.contains(name))
                .isPresent();
        if (wrapped || root) {
            return true;
        }
        if (!(example.root() instanceof Members members)) {
            return false;
        }
        Set<String> names = new HashSet<>();
        members.members().forEach(member -> names.add(member.name()));
        boolean host = names.contains("HostId") && !documented.contains("HostId");
        boolean envelope =
                ENVELOPE.containsAll(names) && !documented.contains("Code") && !documented.contains("Message");
        return names.contains("Code") && (host || envelope);
    }
}
