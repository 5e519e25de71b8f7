package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import dev.tenon.spec.model.ApiModel;
import java.util.Map;
import java.util.stream.Stream;

/** Writes one kind of file. */
public interface Generator {
    /** Gives the files of this kind for a model, in a fixed order. */
    Stream<JavaFile> generate(ApiModel model);

    /** Gives what a user should know about the form of these files; most have but one. */
    default Stream<String> notes(ApiModel model) {
        return Stream.empty();
    }

    /** Gives the classes of signers that these files make objects of, by the names that the description has for them. */
    default Map<String, ClassName> signers(ApiModel model) {
        return Map.of();
    }
}
