package dev.tenon.benchmarks.run;

import dev.tenon.benchmarks.work.Contestant;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps one contestant warm and runs a slice whenever a line asks for one, so that contestants can take turns.
 *
 * <p>A line is {@code WORK scheme port threads milliseconds}; the response is {@code = } and the figures of {@link Slice}.
 */
public final class SteadyCalls {
    private SteadyCalls() {}

    /**
     * Waits for lines until the input ends.
     *
     * @param arguments the contestant class
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, Contestant> open = new HashMap<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        while ((line = lines.readLine()) != null) {
            String[] words = line.split(" ", -1);
            Work work = Work.valueOf(words[0]);
            Contestant contestant = open.get(words[2]);
            if (contestant == null) {
                contestant = Class.forName(arguments[0])
                        .asSubclass(Contestant.class)
                        .getDeclaredConstructor()
                        .newInstance();
                contestant.open(new Target(words[1].equals("https"), Integer.parseInt(words[2])), work);
                open.put(words[2], contestant);
            }
            Slice slice = new Slice(contestant, work.expected());
            System.out.println("= " + slice.run(Integer.parseInt(words[3]), Long.parseLong(words[4])));
        }
        System.exit(0);
    }
}
