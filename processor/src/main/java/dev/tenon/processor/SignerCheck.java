package dev.tenon.processor;

import com.palantir.javapoet.ClassName;
import java.util.Optional;

/** Says whether generated code can make objects of a class that signs, which only a compiler knows. */
@FunctionalInterface
interface SignerCheck {
    /** Takes every class for one that can be made. */
    SignerCheck NONE = type -> Optional.empty();

    /**
     * What is wrong with a class.
     *
     * @param type the class
     * @return what stands behind the signer in the message; empty when nothing is wrong
     */
    Optional<String> mistake(ClassName type);
}
