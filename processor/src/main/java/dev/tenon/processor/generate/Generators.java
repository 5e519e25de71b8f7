package dev.tenon.processor.generate;

import java.util.ArrayList;
import java.util.List;

/** Which generators make up a client, and which its tests. */
public final class Generators {
    private Generators() {}

    /** Gives the generators of tests, for a client in another package or the same. */
    public static List<Generator> tests(Target tests, Target client, String spec) {
        return List.of(new ContractTestGenerator(tests, client, spec));
    }

    /** Gives one generator for each kind of file of a client, with one enum of errors for the service. */
    public static List<Generator> client(Target target) {
        return client(target, false);
    }

    /**
     * Gives one generator for each kind of file of a client.
     *
     * @param errorsPerOperation whether each operation gets an enum of its errors as well
     */
    public static List<Generator> client(Target target, boolean errorsPerOperation) {
        List<Generator> generators = new ArrayList<>(always(target));
        if (errorsPerOperation) {
            generators.add(new OperationErrorGenerator(target));
        }
        return generators;
    }

    private static List<Generator> always(Target target) {
        return List.of(
                new EnumerationGenerator(target),
                new RequestGenerator(target),
                new ResponseGenerator(target),
                new OperationGenerator(target),
                new RetrofitGenerator(target),
                new InterfaceGenerator(target),
                new ClientGenerator(target),
                new ServiceGenerator(target),
                new ErrorCodeGenerator(target),
                new ExceptionGenerator(target));
    }
}
