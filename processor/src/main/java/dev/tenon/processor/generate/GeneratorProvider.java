package dev.tenon.processor.generate;

import java.util.List;
import java.util.function.UnaryOperator;

/** Gives the generators that an annotation on a package asks for. The processor finds providers with the service loader. */
public interface GeneratorProvider {
    /** The full name of the annotation. */
    String annotation();

    /**
     * Gives the generators in the order in which they run.
     *
     * @param target the annotated package
     * @param members gives what a member of the annotation says as text, empty where it is left out
     */
    List<Generator> generators(Target target, UnaryOperator<String> members);
}
