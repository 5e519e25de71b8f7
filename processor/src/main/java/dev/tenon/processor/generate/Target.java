package dev.tenon.processor.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import java.util.Set;

/**
 * Where generated files go and how they introduce themselves.
 *
 * @param packageName the annotated package
 * @param language the language tag of the Javadoc
 * @param markGenerated whether the annotation that marks generated code is visible to the annotated package
 */
public record Target(String packageName, String language, boolean markGenerated) {
    private static final Set<String> JAVA_LANG = Set.of(
            "Boolean",
            "Deprecated",
            "Double",
            "Enum",
            "Exception",
            "Float",
            "Integer",
            "Iterable",
            "Long",
            "Math",
            "Object",
            "Override",
            "Record",
            "RuntimeException",
            "SafeVarargs",
            "String",
            "StringBuilder",
            "SuppressWarnings",
            "Throwable");

    private static final AnnotationSpec RETAINED =
            AnnotationSpec.builder(RuntimeTypes.GENERATED_BY_TENON).build();

    /** The same in another package. */
    public Target in(String otherPackage) {
        return new Target(otherPackage, language, markGenerated);
    }

    /** The request record of an operation. */
    public ClassName request(Operation operation) {
        return type(operation.typeName() + "Request");
    }

    /** The response record of an operation. */
    public ClassName response(Operation operation) {
        return type(operation.typeName() + "Response");
    }

    /** The class that encodes requests and decodes responses of an operation. */
    public ClassName operation(Operation operation) {
        return type(operation.typeName() + "Operation");
    }

    /**
     * The interface of a client, named like the service unless Java's own type with that name is needed in the package.
     */
    public ClassName serviceInterface(Service service) {
        return type(JAVA_LANG.contains(service.name()) ? service.name() + "Operations" : service.name());
    }

    /** A type named after the service, such as {@code EcsClient}. */
    public ClassName ofService(Service service, String suffix) {
        return type(service.name() + suffix);
    }

    /** The link of Javadoc to the method of the interface that calls an operation. */
    public String link(Service service, Operation operation) {
        String name = serviceInterface(service).simpleName();
        return "{@link " + name + "#" + operation.methodName() + " " + Javadocs.escape(operation.name()) + "}";
    }

    public ClassName type(String simpleName) {
        return ClassName.get(packageName, simpleName);
    }

    /** Makes a file of a type. Types nested in it are marked as generated where they are made. */
    public JavaFile file(TypeSpec.Builder type) {
        type.addAnnotation(RuntimeTypes.NULL_MARKED);
        if (!type.build().annotations().contains(RETAINED)) {
            type.addAnnotation(RETAINED);
        }
        if (markGenerated) {
            type.addAnnotation(AnnotationSpec.builder(RuntimeTypes.GENERATED)
                    .addMember("value", "$L", Literals.of(RuntimeTypes.PROCESSOR_NAME))
                    .build());
        }
        return JavaFile.builder(packageName, type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build();
    }
}
