package dev.tenon.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the problems of one file; the only mutable object of reading. */
public final class Problems {
    /** Nobody would repair a page with more of them. */
    private static final int MOST = 1000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int more;

    public Problems(String file) {
        this.file = file;
    }

    /** Records something that was mended or guessed at a line. */
    public void add(int line, String message) {
        add(new Problem(file, line, "", message, false));
    }

    /** Records something at a line that is missing in the description. */
    public void lost(int line, String message) {
        add(new Problem(file, line, "", message, true));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else {
            more++;
        }
    }

    /** Returns the problems in the order of their lines, all about one operation. */
    public List<Problem> list(String operation) {
        List<Problem> sorted = new ArrayList<>();
        for (Problem problem : problems) {
            sorted.add(new Problem(file, problem.line(), operation, problem.message(), problem.loses()));
        }
        sorted.sort(Comparator.comparingInt(Problem::line));
        if (more > 0) {
            int last = sorted.get(sorted.size() - 1).line();
            sorted.add(new Problem(file, last, operation, more + " more problems in this file are not listed", true));
        }
        return List.copyOf(sorted);
    }
}
