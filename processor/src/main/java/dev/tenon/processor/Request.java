package dev.tenon.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * What an annotated package asks for.
 *
 * @param element the package
 * @param annotation the annotation, to point at
 * @param values its members as written
 */
record Request(PackageElement element, AnnotationMirror annotation, Map<String, AnnotationValue> values) {
    /** Reads the annotation with a name from an element; empty if it is not a package. */
    static Optional<Request> of(Element element, TypeElement annotationType) {
        if (!(element instanceof PackageElement packageElement)) {
            return Optional.empty();
        }
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotationType))
                .findFirst()
                .map(mirror -> new Request(packageElement, mirror, values(mirror)));
    }

    private static Map<String, AnnotationValue> values(AnnotationMirror mirror) {
        Map<String, AnnotationValue> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            values.put(entry.getKey().getSimpleName().toString(), entry.getValue());
        }
        return values;
    }

    /** A member that holds text. */
    String text(String member) {
        AnnotationValue value = values.get(member);
        return value == null ? "" : value.getValue().toString();
    }

    /** A member that holds a list of text. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        AnnotationValue value = values.get(member);
        if (value != null && value.getValue() instanceof List<?> items) {
            for (Object item : items) {
                texts.add(((AnnotationValue) item).getValue().toString());
            }
        }
        return texts;
    }

    /** The name of the package. */
    String packageName() {
        return element.getQualifiedName().toString();
    }
}
