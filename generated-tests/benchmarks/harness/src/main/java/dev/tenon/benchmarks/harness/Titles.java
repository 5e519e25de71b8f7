package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Work;

/** What the tables call the kinds of work. */
final class Titles {
    private Titles() {}

    static String of(Work work) {
        String what = switch (work.task()) {
            case ATTACH -> "AttachKeyPair × " + work.size();
            case DESCRIBE -> "DescribeInstances × " + work.size();
            case LIST -> "listing of " + Figure.of(work.size()) + " instances";
            case BATCH -> Figure.of(work.size()) + " ids in batches";
            case ERROR -> "refusal of AttachKeyPair";
        };
        return what + ", " + work.wire();
    }
}
