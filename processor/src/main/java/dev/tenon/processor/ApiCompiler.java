package dev.tenon.processor;

import dev.tenon.processor.generate.Generator;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.Severity;
import dev.tenon.spec.source.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic.Kind;

/** Turns a description into Java source; sources in, files and problems out. */
final class ApiCompiler {
    private final List<Generator> generators;
    private final Strictness strictness;
    private final SignerCheck signers;
    private final List<Problem> problems = new ArrayList<>();

    ApiCompiler(List<Generator> generators, Strictness strictness) {
        this(generators, strictness, SignerCheck.NONE);
    }

    ApiCompiler(List<Generator> generators, Strictness strictness, SignerCheck signers) {
        this.generators = generators;
        this.strictness = strictness;
        this.signers = signers;
    }

    /** The errors, warnings and notes, in order. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * Compiles a description.
     *
     * @param spec the path of the service file
     * @param wanted the operations asked for; all when empty
     * @return the files to write; none when there is an error
     */
    List<GeneratedFile> compile(String spec, SpecSource source, List<String> wanted) {
        Diagnostics diagnostics = new Diagnostics();
        Selection selection = new Selection(wanted);
        Optional<ApiModel> model = load(spec, source, selection, diagnostics);
        model.ifPresent(loaded -> checkSigners(loaded, new SourceLocation(spec, 1, 1), diagnostics));
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            boolean error = strictness.warningsAreErrors() || diagnostic.severity() == Severity.ERROR;
            Kind kind = error ? Kind.ERROR : Kind.WARNING;
            problems.add(new Problem(Problem.Place.SPEC, kind, diagnostic + link(diagnostic.location(), source)));
        }
        if (model.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
            return List.of();
        }
        ApiModel selected = model.get();
        selection.check(selected.service(), problems::add);
        if (problems.stream().anyMatch(Problem::isError)) {
            return List.of();
        }
        if (strictness.untrusted() && !SourceCheck.isPossible()) {
            problems.add(Problem.error(
                    Problem.Place.SPEC, "-Atenon.untrusted=true needs a JDK: this Java has no compiler to parse with"));
            return List.of();
        }
        generators.stream()
                .flatMap(generator -> generator.notes(selected))
                .forEach(note -> problems.add(new Problem(Problem.Place.SPEC, Kind.NOTE, note)));
        return generate(selected);
    }

    /**
     * Insists that generated code can make its signers.
     *
     * @param file the beginning of the service file, for those of the protocol that it extends
     */
    private void checkSigners(ApiModel model, SourceLocation file, Diagnostics diagnostics) {
        Map<String, SourceLocation> places = model.service().protocol().signerPlaces();
        for (Generator generator : generators) {
            generator
                    .signers(model)
                    .forEach((name, type) -> signers.mistake(type)
                            .ifPresent(mistake -> diagnostics.error(
                                    Rule.UNKNOWN_REFERENCE,
                                    places.getOrDefault(name, file),
                                    "the signer " + Printable.quote(name) + mistake)));
        }
    }

    /** The place once more, on a line of its own, in the form that IDEs and terminals open. */
    private static String link(SourceLocation place, SpecSource source) {
        return source.locate(place.file())
                .map(uri -> "\n" + uri + ":" + place.line() + ":" + place.column())
                .orElse("");
    }

    private static Optional<ApiModel> load(
            String spec, SpecSource source, Selection selection, Diagnostics diagnostics) {
        try {
            return SpecLoader.load(spec, source, selection::has, diagnostics);
        } catch (RuntimeException bug) {
            throw new CompilerBug(Optional.empty(), bug);
        }
    }

    /** Writes the files of a model. */
    List<GeneratedFile> generate(ApiModel model) {
        List<GeneratedFile> files = new ArrayList<>();
        for (Generator generator : generators) {
            try {
                if (strictness.untrusted()) {
                    SourceCheck check = new SourceCheck(PlannedComponents.of(model));
                    generator.generate(model).map(check::add).forEach(files::add);
                    check.finish();
                } else {
                    generator.generate(model).map(GeneratedFile::of).forEach(files::add);
                }
            } catch (RuntimeException bug) {
                throw new CompilerBug(culprit(generator, model), bug);
            }
        }
        return files;
    }

    /** Finds the operation that a generator cannot cope with, by giving it one at a time. */
    private static Optional<Operation> culprit(Generator generator, ApiModel model) {
        for (Operation operation : model.operations()) {
            try {
                generator
                        .generate(new ApiModel(model.service(), List.of(operation)))
                        .forEach(GeneratedFile::of);
            } catch (RuntimeException again) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }
}
