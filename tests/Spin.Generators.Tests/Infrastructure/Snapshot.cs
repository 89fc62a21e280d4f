using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Spin.Generators.Tests.Infrastructure;

/// <summary>Compares text with a file that is in the repository. <c>SPIN_UPDATE_SNAPSHOTS=1</c> accepts what is new.</summary>
internal static class Snapshot
{
    private const string Folder = "Snapshots";

    /// <summary>Compares.</summary>
    internal static void Match(string name, string actual, [CallerFilePath] string caller = "")
    {
        string path = Path.Combine(FindFolder(caller), name);
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("SPIN_UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"There is no snapshot {name}; accept it with SPIN_UPDATE_SNAPSHOTS=1.");
        string expected = File.ReadAllText(path).ReplaceLineEndings("\n");
        if (expected != actual)
        {
            Assert.Fail($"{name} differs from its snapshot; accept it with SPIN_UPDATE_SNAPSHOTS=1.\n{Diff(expected, actual)}");
        }
    }

    private static string FindFolder(string caller)
    {
        string? folder = Path.GetDirectoryName(caller);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, Folder)))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new DirectoryNotFoundException(Folder), Folder);
    }

    private static string Diff(string expected, string actual) => string.Join("\n", InlineDiffBuilder.Diff(expected, actual).Lines
        .Where(static line => line.Type != ChangeType.Unchanged)
        .Select(static line => $"{(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}"));
}
