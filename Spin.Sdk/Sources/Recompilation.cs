using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Spin.Sdk.Sources;

/// <summary>
/// One compilation of an assembly's own sources by the compiler, the analyzers and the generators of this SDK: the assembly's
/// project, its settings and its other analyzers have no say. The folder holds the sources, csc.rsp, csc.log and the result.
/// </summary>
/// <param name="name">The assembly's name.</param>
/// <param name="archive">What the assembly carries.</param>
/// <param name="folder">Where to work.</param>
internal sealed class Recompilation(string name, SourceArchive archive, string folder)
{
    /// <summary>What the generators write is written again, not taken from the assembly.</summary>
    private const string Generators = "Spin.Generators";

    /// <summary>What the analyzers read of the project: that all of it is spindles.</summary>
    private const string Configuration = """
        is_global = true
        build_property.SpinSpindleProject = true

        """;

    private readonly List<(string Folder, string Original)> _folders = [];
    private readonly List<string> _files = [];

    /// <summary>The number of sources that were written by hand.</summary>
    internal int SourceCount => _files.Count;

    /// <summary>The compiler's arguments.</summary>
    internal string ResponseFile => Path.Combine(folder, "csc.rsp");

    /// <summary>The compiler's output.</summary>
    internal string LogFile => Path.Combine(folder, "csc.log");

    /// <summary>The result.</summary>
    internal string Output => Path.Combine(folder, name + ".dll");

    /// <summary>Writes the sources and the compiler's arguments.</summary>
    /// <param name="references">What the image is linked with, by file name.</param>
    /// <param name="analyzers">The analyzers and generators.</param>
    /// <returns>The names of references that the image has not.</returns>
    internal IReadOnlyList<string> Prepare(IReadOnlyDictionary<string, string> references, IEnumerable<string> analyzers)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        WriteSources();
        string configuration = Path.Combine(folder, "spin.globalconfig");
        File.WriteAllText(configuration, Configuration);
        File.WriteAllLines(ResponseFile,
        [
            "/nologo", "/fullpaths", "/nostdlib+", "/target:library", "/deterministic+", "/filealign:512", "/utf8output", "/warn:0", "/unsafe-",
            .. Options(),
            "/out:" + Quote(Output),
            "/analyzerconfig:" + Quote(configuration),
            "/generatedfilesout:" + Quote(Directory.CreateDirectory(Path.Combine(folder, "generated")).FullName),
            .. analyzers.Select(static analyzer => "/analyzer:" + Quote(analyzer)),
            .. archive.References.Where(references.ContainsKey).Select(reference => "/reference:" + Quote(references[reference])),
            .. PathMap(),
            .. _files.Select(Quote),
        ]);
        return [.. archive.References.Where(reference => !references.ContainsKey(reference))];
    }

    /// <summary>Puts the paths of the sources as they were first compiled into a text, where those files exist.</summary>
    internal string WithOriginalPaths(string text)
    {
        StringBuilder result = new(text);
        foreach ((string extracted, string original) in _folders)
        {
            if (Directory.Exists(original))
            {
                result.Replace(extracted + "/", original + "/");
            }
        }

        return result.ToString();
    }

    private static string Quote(string path) => "\"" + path + "\"";

    private void WriteSources()
    {
        foreach (SourceFile source in archive.Sources)
        {
            string path = source.Path.Replace('\\', '/');
            if (path.Split('/').Contains(Generators))
            {
                continue;
            }

            string original = path.LastIndexOf('/') is var slash and > 0 ? path[..slash] : "";
            int known = _folders.FindIndex(pair => pair.Original == original);
            if (known < 0)
            {
                known = _folders.Count;
                _folders.Add((Directory.CreateDirectory(Path.Combine(folder, "sources", known.ToString(System.Globalization.CultureInfo.InvariantCulture))).FullName, original));
            }

            string file = Path.Combine(_folders[known].Folder, Path.GetFileName(path));
            File.WriteAllBytes(file, source.Text);
            _files.Add(file);
        }
    }

    private IEnumerable<string> Options()
    {
        string optimization = Option(CompilerOption.Optimization);
        yield return optimization.StartsWith("release", StringComparison.Ordinal) ? "/optimize+" : "/optimize-";
        if (optimization.EndsWith("plus", StringComparison.Ordinal))
        {
            yield return "/debug+";
        }

        yield return "/debug:portable";
        yield return Option(CompilerOption.Checked) == "True" ? "/checked+" : "/checked-";
        yield return "/langversion:" + Value(Option(CompilerOption.LanguageVersion), "default");
        yield return "/nullable:" + Value(Option(CompilerOption.Nullable), "disable");
        if (Value(Option(CompilerOption.Define), "") is { Length: > 0 } symbols)
        {
            yield return "/define:" + symbols;
        }
    }

    // Paths become part of the code by the caller's file name and by types of one file: they are those of the first compilation.
    private IEnumerable<string> PathMap() =>
        _folders.Where(static pair => pair.Original.Length > 0).Select(static pair => "/pathmap:" + Quote(pair.Folder + "=" + pair.Original));

    private string Option(string option) => archive.Options.TryGetValue(option, out string? value) ? value : "";

    // A value goes into the arguments of a compiler: what is more than a word or a list of words is no value.
    private static string Value(string value, string otherwise) =>
        value.Length > 0 && value.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or ',' or ';') ? value : otherwise;
}
