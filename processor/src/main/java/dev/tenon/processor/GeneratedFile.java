package dev.tenon.processor;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;

/**
 * A file to be written.
 *
 * @param packageName the package
 * @param plan the type as it was planned
 * @param text the source
 */
record GeneratedFile(String packageName, TypeSpec plan, String text) {
    static GeneratedFile of(JavaFile file) {
        return new GeneratedFile(file.packageName(), file.typeSpec(), file.toString());
    }

    /** The full name of the type. */
    String qualifiedName() {
        return packageName.isEmpty() ? plan.name() : packageName + "." + plan.name();
    }
}
