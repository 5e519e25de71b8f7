package dev.tenon.processor.generate.request;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.Literals;
import dev.tenon.processor.generate.RuntimeTypes;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.Named;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The methods of groups and how they call each other. A group that is described where it stands has its methods beside those of
 * what contains it, and a named structure has them in its own record. Those in a structure know how deep they are, because
 * it may contain itself.
 *
 * @param owner the record that contains the groups: a request or a structure
 * @param counting whether it is a structure
 */
record GroupMethods(ClassName owner, boolean counting) {
    private static final String LEVEL = "level";

    /** The record of a group in a record. */
    static ClassName record(ClassName owner, Group group) {
        return group instanceof Named ? owner.peerClass(group.typeName()) : owner.nestedClass(group.typeName());
    }

    /** The record of a group. */
    ClassName record(Group group) {
        return record(owner, group);
    }

    /**
     * A call of the method of a group.
     *
     * @param does what it does, which its name begins with
     * @param arguments the group, and what else the method takes
     */
    CodeBlock call(String does, Group group, CodeBlock arguments) {
        if (group instanceof Named) {
            return CodeBlock.of("$T.$N($L, $L)", record(group), does, arguments, counting ? LEVEL + " + 1" : "1");
        }
        return CodeBlock.of("$N($L$L)", does + group.typeName(), arguments, counting ? ", " + LEVEL : "");
    }

    /** The method of a group that is described where it stands. */
    MethodSpec.Builder ofGroup(String does, Group group, ParameterSpec... taken) {
        return method(does + group.typeName(), taken).addModifiers(Modifier.PRIVATE);
    }

    /** The method of the structure itself. */
    MethodSpec.Builder ofStructure(String does, ParameterSpec... taken) {
        return method(does, taken)
                .addStatement("$T.level($L, $N)", RuntimeTypes.CHECKS, Literals.of(owner.simpleName()), LEVEL);
    }

    private MethodSpec.Builder method(String name, ParameterSpec... taken) {
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name).addModifiers(Modifier.STATIC).addParameters(List.of(taken));
        return counting ? method.addParameter(TypeName.INT, LEVEL) : method;
    }
}
