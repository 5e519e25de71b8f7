package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What loading gave.
 *
 * @param found the model, if there is one
 * @param diagnostics what was reported
 */
record Loaded(Optional<ApiModel> found, List<Diagnostic> diagnostics) {
    static Loaded from(String path, SpecSource source) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<ApiModel> model = SpecLoader.load(path, source, diagnostics);
        assertThat(model.isPresent()).isEqualTo(!diagnostics.hasErrors());
        return new Loaded(model, diagnostics.sorted());
    }

    /** The reported text, one line for each diagnostic. */
    String text() {
        return diagnostics.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    ApiModel model() {
        assertThat(text()).isEmpty();
        return found.orElseThrow();
    }

    Operation operation(String name) {
        return model().operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
