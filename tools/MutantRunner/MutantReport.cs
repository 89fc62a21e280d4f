using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Spin.Mutants;

/// <summary>The list of mutants that Stryker wrote, of which the verdicts are rewritten. Format: mutation-testing-elements, schema 2.</summary>
internal sealed class MutantReport
{
    private readonly string _path;
    private readonly JsonNode _root;

    internal MutantReport(string path, int every)
    {
        _path = path;
        _root = JsonNode.Parse(File.ReadAllText(path))!;
        string project = (string)_root["projectRoot"]!;
        List<Mutant> all =
        [
            .. from file in _root["files"]!.AsObject()
               from mutant in file.Value!["mutants"]!.AsArray()
               where (string)mutant["status"]! is not ("CompileError" or "Ignored")
               select new Mutant(Path.GetRelativePath(project, file.Key), mutant),
        ];
        foreach (Mutant other in all.Where((_, index) => index % every != 0))
        {
            other.LeaveOut();
        }

        Mutants = [.. all.Where((_, index) => index % every == 0)];
    }

    /// <summary>The mutants that compile and are in the sample.</summary>
    internal IReadOnlyList<Mutant> Mutants { get; }

    internal void Save() => File.WriteAllText(_path, _root.ToJsonString(new JsonSerializerOptions { WriteIndented = false }));

    /// <summary>One change of the code.</summary>
    internal sealed class Mutant(string file, JsonNode node)
    {
        internal int Id { get; } = int.Parse((string)node["id"]!, CultureInfo.InvariantCulture);

        internal string Folder => Path.GetDirectoryName(file) ?? "";

        internal Verdict Verdict { get; private set; } = Verdict.NoCoverage;

        internal void LeaveOut()
        {
            node["status"] = "Ignored";
            node["statusReason"] = "Not in the sample.";
        }

        internal void Judge(Verdict verdict, string reason)
        {
            Verdict = verdict;
            node["status"] = verdict.ToString();
            node["statusReason"] = reason;
        }

        public override string ToString()
        {
            string replacement = ((string)node["replacement"]!).ReplaceLineEndings(" ");
            return $"{file}:{(int)node["location"]!["start"]!["line"]!} {(string)node["mutatorName"]!}: {replacement[..Math.Min(replacement.Length, 100)]}";
        }
    }
}
