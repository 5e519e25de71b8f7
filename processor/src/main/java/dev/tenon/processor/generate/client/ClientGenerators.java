package dev.tenon.processor.generate.client;

import com.google.auto.service.AutoService;
import dev.tenon.processor.generate.Generator;
import dev.tenon.processor.generate.GeneratorProvider;
import dev.tenon.processor.generate.Target;
import dev.tenon.processor.generate.errors.ErrorCodeGenerator;
import dev.tenon.processor.generate.errors.ExceptionGenerator;
import dev.tenon.processor.generate.errors.OperationErrorGenerator;
import dev.tenon.processor.generate.operation.OperationGenerator;
import dev.tenon.processor.generate.request.RequestGenerator;
import dev.tenon.processor.generate.response.ResponseGenerator;
import dev.tenon.processor.generate.response.StructureGenerator;
import dev.tenon.processor.generate.service.EnumerationGenerator;
import dev.tenon.processor.generate.service.ServiceGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What makes up a client: one generator for each kind of file. */
@AutoService(GeneratorProvider.class)
public final class ClientGenerators implements GeneratorProvider {
    /** Called by the service loader. */
    public ClientGenerators() {}

    @Override
    public String annotation() {
        return "dev.tenon.runtime.annotation.GenerateClient";
    }

    @Override
    public List<Generator> generators(Target target, UnaryOperator<String> members) {
        List<Generator> generators = new ArrayList<>(of(target));
        if (members.apply("errors").equals("PER_OPERATION")) {
            generators.add(new OperationErrorGenerator(target));
        }
        return generators;
    }

    /** The generators of a client with one enum of errors for the service. */
    public static List<Generator> of(Target target) {
        return List.of(
                new EnumerationGenerator(target),
                new RequestGenerator(target),
                new ResponseGenerator(target),
                new StructureGenerator(target),
                new OperationGenerator(target),
                new RetrofitGenerator(target),
                new InterfaceGenerator(target),
                new ClientGenerator(target),
                new ServiceGenerator(target),
                new ErrorCodeGenerator(target),
                new ExceptionGenerator(target));
    }
}
