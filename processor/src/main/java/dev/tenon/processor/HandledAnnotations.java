package dev.tenon.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Says which annotations need no other processor: those that request generated code, and, in a round with only
 * generated code, those in it. Without that, {@code -Xlint:all -Werror} refuses a module for annotations that no
 * processor handles. Annotations on classes written by hand are left to other processors.
 */
final class HandledAnnotations {
    private static final Set<String> IN_GENERATED_CODE = Set.of(
            "dev.tenon.runtime.annotation.GeneratedByTenon",
            "javax.annotation.processing.Generated",
            "org.jspecify.annotations.NullMarked",
            "retrofit2.http.Body",
            "retrofit2.http.POST");

    private final Set<String> requests;
    private final Set<String> generated = new HashSet<>();

    /** Starts with the annotations that ask for code. */
    HandledAnnotations(Set<String> requests) {
        this.requests = requests;
    }

    /** The names of all annotations that may be handled. */
    Set<String> names() {
        Set<String> names = new HashSet<>(IN_GENERATED_CODE);
        names.addAll(requests);
        return names;
    }

    /** Whether the annotation asks for code. */
    boolean isRequest(TypeElement annotation) {
        return requests.contains(annotation.getQualifiedName().toString());
    }

    /** Notes a type that was generated. */
    void generated(GeneratedFile file) {
        generated.add(file.qualifiedName());
    }

    /** Whether none of these annotations need another processor. */
    boolean covers(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return annotations.stream()
                .allMatch(annotation -> isRequest(annotation)
                        || round.getElementsAnnotatedWith(annotation).stream().allMatch(this::isGenerated));
    }

    private boolean isGenerated(Element annotated) {
        for (Element element = annotated; element != null; element = element.getEnclosingElement()) {
            if (element instanceof TypeElement type
                    && generated.contains(type.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }
}
