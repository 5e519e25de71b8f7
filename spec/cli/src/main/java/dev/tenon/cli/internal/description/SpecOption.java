package dev.tenon.cli.internal.description;

import dev.tenon.cli.internal.text.SlowNotice;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.ApiModel;
import java.io.PrintWriter;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** The option that names the description, for verbs that need one. */
public final class SpecOption {
    @Option(
            names = "--spec",
            paramLabel = "DESCRIPTION",
            defaultValue = ".",
            description = "A service file, the folder of one, ecs or sts. Default: the current folder.")
    private String spec = ".";

    /** What a user calls it. */
    public String name() {
        return spec;
    }

    /**
     * Loads it.
     *
     * @param wanted whether an operation of a name is wanted
     * @param err where to say that it takes long
     */
    public ApiModel load(Predicate<String> wanted, PrintWriter err) {
        return SlowNotice.during(
                err, "Reading " + spec, () -> NamedDescription.of(spec).model(wanted));
    }

    /**
     * What to say of an operation that a description does not have.
     *
     * @param name what a user wrote
     */
    public static String unknown(String name, ApiModel model) {
        return model.service().name() + " has no operation " + name
                + Suggestions.didYouMean(name, model.service().operations());
    }
}
