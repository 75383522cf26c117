package id.edaran.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.edaran.local.LocalEdaran;
import id.edaran.local.LocalTokens;
import id.edaran.local.Part;
import id.edaran.local.Ports;
import id.edaran.local.Role;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's walk, pasted as it stands into a shell, beside an installation of its own.
class ReadmeWalkIT {
    private static final Pattern SHELL_BLOCK =
            Pattern.compile("^```sh\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void tellsTheStoryThatItPromises(@TempDir Path folder) throws Exception {
        assumeTrue(onThePath("bash") && onThePath("curl"), "the walk needs bash and curl");
        List<String> lines;
        try (LocalEdaran edaran = LocalEdaran.builder(Installation.CHECKOUT)
                .data(folder.resolve("data"))
                .ports(Ports.ANY_FREE)
                .today(Installation.TODAY)
                .start()) {
            lines = paste(walk(edaran), folder);
        }

        assertEquals(
                List.of("ON_SITE", "HOME", "ON_SITE", "ON_SITE", "HOME", "ON_SITE", "HOME"),
                all("\"date\":\"[0-9-]+\",\"assignment\":\"([A-Z_]+)\"", lines));
        assertEquals(List.of("DENY", "ALLOW", "DENY"), all("\"decision\":\"([A-Z]+)\"", lines));
        assertEquals(
                List.of("TEST_MISSING", "OK", "TEST_EXPIRED", "TOO_MANY_PARTICIPANTS"),
                all("\"reasons\":\\[\\{\"code\":\"([A-Z_]+)\"", lines));
        assertEquals(List.of("4.7"), all("\"employee\":\"BTG-0676\".*?\"clause\":\"([0-9.]+)\"", lines));
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("\"on\":\"2020-04-20\"") && line.contains("\"rules\":[]")),
                "what was known before the prolongation");
        assertTrue(lines.stream().anyMatch(line -> line.contains("\"completedAt\"")), "the propagation is complete");
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("\"region\":\"71.72\"") && line.contains("\"008/162/SEK\"")),
                "Bitung's rules");
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.contains("\"region\":\"36.74\"") && line.contains("\"WORK_FROM_HOME\"")),
                "South Tangerang's rules");
        assertEquals(List.of("DROP_OFF"), all("\"code\":\"ADMINDUK\".*?\"channels\":\\[\"([A-Z_]+)\"", lines));
        assertEquals(List.of("7"), all("\"permitted\":false.*?\"clause\":\"([0-9.]+)\"", lines));
    }

    /// The shell blocks behind the two commands, with this installation's addresses and a token of its keys.
    private static String walk(LocalEdaran edaran) throws IOException {
        Matcher blocks = SHELL_BLOCK.matcher(Files.readString(Installation.CHECKOUT.resolve("README.md")));
        StringBuilder walk = new StringBuilder("set -euo pipefail\n");
        for (int block = 0; blocks.find(); block++) {
            walk.append(block == 0 ? "" : blocks.group(1));
        }
        String token = edaran.tokens().mint(Arrays.asList(Role.values()), LocalTokens.NATION, null, null);
        return walk.toString()
                .replaceAll("(?m)^TOKEN=.*$", "TOKEN=" + token)
                .replace("http://localhost:8081", edaran.address(Part.POLICY).toString())
                .replace("http://localhost:8082", edaran.address(Part.ROSTER).toString())
                .replace("http://localhost:8083", edaran.address(Part.CHECKIN).toString());
    }

    private static List<String> paste(String walk, Path folder) throws IOException, InterruptedException {
        Path script = folder.resolve("walk.sh");
        Path output = folder.resolve("walk.out");
        Files.writeString(script, walk);
        Process bash = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(bash.waitFor(3, TimeUnit.MINUTES), "the walk does not end");
        List<String> lines = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertEquals(0, bash.exitValue(), () -> String.join("\n", lines));
        return lines;
    }

    private static List<String> all(String pattern, List<String> lines) {
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            Matcher matcher = Pattern.compile(pattern).matcher(line);
            if (matcher.find()) {
                found.add(matcher.group(1));
            }
        }
        return found;
    }

    private static boolean onThePath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
