package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Wire;
import dev.tenon.benchmarks.work.Work;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.OptionalDouble;

/** The lines of the project's own page that compare Tenon with whichever official SDK does best. */
final class FrontPage {
    private final Ratios ratios;

    private FrontPage(Samples samples) {
        this.ratios = new Ratios(samples);
    }

    static String of(Samples samples) {
        FrontPage page = new FrontPage(samples);
        return "- A program's first call takes " + page.best("cold.http.plain.cpu")
                + " of the processor time over HTTP, "
                + page.best("cold.https.plain.cpu") + " over HTTPS.\n"
                + "- A warm call takes " + page.warm(Work.ATTACH_2_JSON) + " of it with two instances, "
                + page.warm(Work.ATTACH_50_JSON) + " with fifty, " + page.warm(Work.DESCRIBE_100_JSON)
                + " for a page of a hundred.\n"
                + "- It allocates " + page.bytes() + " of the bytes.\n";
    }

    private String warm(Work work) {
        return best("steady." + work + ".8.cpu");
    }

    private String best(String subject) {
        return Figure.ratio(ratios.toBestSdk(subject));
    }

    /** From the least to the most, of all kinds of work in JSON, which every SDK reads. */
    private String bytes() {
        DoubleSummaryStatistics all = Arrays.stream(Work.values())
                .filter(work -> work.wire() == Wire.JSON)
                .map(work -> ratios.toBestSdk("steady." + work + ".8.bytes"))
                .flatMapToDouble(OptionalDouble::stream)
                .summaryStatistics();
        return all.getCount() == 0
                ? Figure.of(OptionalDouble.empty())
                : Figure.ratio(OptionalDouble.of(all.getMin())) + " to "
                        + Figure.ratio(OptionalDouble.of(all.getMax()));
    }
}
