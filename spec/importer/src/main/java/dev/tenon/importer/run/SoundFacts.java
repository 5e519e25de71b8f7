package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.text.Names;
import dev.tenon.importer.text.Problem;
import dev.tenon.importer.text.Texts;
import dev.tenon.spec.source.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a description can take from a source. A source is text from outside: the name of its operation becomes the name
 * of a file, its other names become keys, and its nesting becomes that of the file.
 */
final class SoundFacts {
    private static final Pattern OPERATION = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,199}");
    private static final int DEEPEST = 24;

    private final String file;
    private final String operation;
    private final List<Problem> problems;

    private SoundFacts(String file, OperationFacts facts) {
        this.file = file;
        this.operation = facts.operation();
        this.problems = new ArrayList<>(facts.problems());
    }

    /** Returns whether an operation may be called so. */
    static boolean isOperation(String name) {
        return OPERATION.matcher(name).matches();
    }

    /** Returns why the operation cannot be described at all, if so. */
    static Optional<String> refusal(OperationFacts facts) {
        if (!isOperation(facts.operation())) {
            return Optional.of(
                    "the operation is called " + Printable.quote(facts.operation()) + ", which cannot be a file name");
        }
        return facts.call()
                .path()
                .map(path -> facts.operation() + " is a REST operation (" + Printable.line(Texts.excerpt(path))
                        + "); only RPC operations are described");
    }

    /** The facts without those that have no name; each of these is reported as a problem. */
    static OperationFacts of(String file, OperationFacts facts) {
        return new SoundFacts(file, facts).sound(facts);
    }

    private OperationFacts sound(OperationFacts facts) {
        var parameters = facts.parameters().stream()
                .filter(parameter -> isName(parameter.name(), parameter.line(), "a parameter"))
                .toList();
        var response = fields(facts.response(), 1);
        var errors = facts.errors().stream()
                .filter(error -> isName(error.code(), error.line(), "an error"))
                .toList();
        return new OperationFacts(
                facts.source(),
                facts.operation(),
                facts.summary(),
                facts.call(),
                facts.rootName(),
                parameters,
                response,
                facts.statesResponse(),
                errors,
                facts.document(),
                facts.service(),
                List.copyOf(problems));
    }

    private List<ResponseFact> fields(List<ResponseFact> fields, int depth) {
        List<ResponseFact> sound = new ArrayList<>();
        for (ResponseFact field : fields) {
            if (isName(field.name(), field.line(), "a field")) {
                sound.add(field.withFields(inner(field, depth)));
            }
        }
        return List.copyOf(sound);
    }

    private List<ResponseFact> inner(ResponseFact field, int depth) {
        if (depth < DEEPEST || field.fields().isEmpty()) {
            return fields(field.fields(), depth + 1);
        }
        add(field.line(), "the content of " + Printable.quote(field.name()) + " is nested too deeply; it was left out");
        return List.of();
    }

    private boolean isName(String name, int line, String what) {
        boolean sound = Names.isName(name);
        if (!sound) {
            add(line, Printable.quote(name) + " cannot be the name of " + what + "; it was left out");
        }
        return sound;
    }

    private void add(int line, String message) {
        problems.add(new Problem(file, Math.max(line, 1), operation, message, true));
    }
}
