package dev.tenon.processor;

import com.palantir.javapoet.ClassName;
import dev.tenon.spec.description.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Insists that generated code can make the signers that a description names, in place of an error in generated code. */
final class SignerClasses implements SignerCheck {
    private static final String INTERFACE = "dev.tenon.runtime.signing.RequestSigner";

    /** What brings our own signers. */
    private static final Map<String, String> ARTIFACTS =
            Map.of("dev.tenon.alibaba.", "dev.tenon:tenon-alibaba", "dev.tenon.aws.", "dev.tenon:tenon-aws");

    private final Elements elements;
    private final Types types;

    SignerClasses(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    @Override
    public Optional<String> mistake(ClassName name) {
        TypeElement type = elements.getTypeElement(name.canonicalName());
        if (type == null) {
            return Optional.of(missing(name));
        }
        TypeElement signs = elements.getTypeElement(INTERFACE);
        if (signs != null && !types.isAssignable(type.asType(), signs.asType())) {
            return Optional.of(" does not implement " + INTERFACE);
        }
        return isMade(type)
                ? Optional.empty()
                : Optional.of(" has to be a public class with a public constructor without parameters");
    }

    private String missing(ClassName name) {
        String full = name.canonicalName();
        Optional<String> artifact = ARTIFACTS.entrySet().stream()
                .filter(ours -> full.startsWith(ours.getKey()))
                .filter(ours -> elements.getPackageElement(name.packageName()) == null)
                .map(Map.Entry::getValue)
                .findFirst();
        if (artifact.isPresent()) {
            return " comes with " + artifact.get() + ", which is not on the class path; add it to the dependencies";
        }
        return " is not a class on the class path" + Suggestions.didYouMean(full, neighbours(name.packageName()));
    }

    private List<String> neighbours(String packageName) {
        PackageElement near = elements.getPackageElement(packageName);
        return near == null
                ? List.of()
                : ElementFilter.typesIn(near.getEnclosedElements()).stream()
                        .map(type -> type.getQualifiedName().toString())
                        .toList();
    }

    /** Whether code in any package can make one. */
    private static boolean isMade(TypeElement type) {
        return type.getKind().isClass()
                && isOpen(type)
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(SignerClasses::takesNothing);
    }

    private static boolean takesNothing(ExecutableElement constructor) {
        return constructor.getParameters().isEmpty() && isOpen(constructor);
    }

    private static boolean isOpen(Element element) {
        return element.getModifiers().contains(Modifier.PUBLIC);
    }
}
