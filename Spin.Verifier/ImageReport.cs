using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Cryptography;

namespace Spin.Verifier;

/// <summary>What the verifier says of an image, as a file that a person reads.</summary>
public static class ImageReport
{
    private const int HashLetters = 16;

    /// <summary>The rules that judged: the hash of the verifier itself, in which all its lists are.</summary>
    public static string RuleSet { get; } = HashOf(typeof(ImageReport).Assembly.Location);

    /// <summary>The version of the verifier.</summary>
    public static string Version { get; } = typeof(ImageReport).Assembly.GetName().Version!.ToString(3);

    /// <summary>The lines of the report.</summary>
    /// <param name="contract">The contract that everything was resolved against.</param>
    /// <param name="verdicts">The verdicts.</param>
    public static IReadOnlyList<string> Write(string contract, IReadOnlyList<AssemblyVerdict> verdicts)
    {
        List<string> lines = [$"verifier    {Version}, rules {RuleSet}", $"contract    {HashOf(contract)} {contract}", ""];
        foreach (AssemblyVerdict verdict in verdicts)
        {
            string word = verdict.Findings.Count > 0 ? "refused" : verdict.Assembly.IsTrusted ? "unverified" : "accepted";
            lines.Add($"{word,-11} {verdict.Assembly.Path}{(verdict.Assembly.IsTrusted ? " (the image trusts it to contain unsafe code)" : "")}");
            foreach (Finding finding in verdict.Findings)
            {
                string place = finding.Source is { } source ? $"{source.File}({source.Line},{source.Column}): " : "";
                string offset = finding.Offset >= 0 ? $" [IL_{finding.Offset:x4}]" : "";
                lines.Add($"            {place}{finding.Id}: {finding.Message}{offset}");
            }
        }

        return lines;
    }

    /// <summary>The first half of a file's SHA-256.</summary>
    public static string HashOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file))[..HashLetters];
    }
}
