using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Spin.Corpus.Tests.Files;
using Spin.Verifier;

namespace Spin.Corpus.Tests.FrontEnds;

/// <summary>
/// The second judge: compiles each file without analyzers, as somebody does who switches them off, and gives all assemblies at once to the
/// verifier, linked with the class library and the contract. A file that does not compile, or that is about an image, has no verdict.
/// </summary>
internal static class CompiledFrontEnd
{
    private static readonly Lazy<Task<ImmutableDictionary<string, ImmutableArray<Finding>>>> s_verdicts = new(JudgeAllAsync);

    /// <summary>What the verifier finds in a file.</summary>
    /// <returns>Null where the file has no verdict.</returns>
    internal static async Task<ImmutableArray<Finding>?> JudgeAsync(CorpusFile file) =>
        (await s_verdicts.Value).TryGetValue(file.Name, out ImmutableArray<Finding> findings) ? findings : null;

    /// <summary>Whether a file's rule is judged in compiled code, where the file can be seen to break it.</summary>
    internal static bool Judges(CorpusFile file) => (file.SeenBy & FrontEnd.Compiled) != 0 && CompiledRules.All.Contains(file.Rule);

    /// <summary>Whether a verdict is wrong: a wrong file accepted or refused under another number only, a right one refused.</summary>
    internal static bool Differs(CorpusFile file, ImmutableArray<Finding> findings) => file.IsReject
        ? Judges(file) && !findings.Any(finding => finding.Id == file.Rule)
        : !findings.IsEmpty;

    private static async Task<ImmutableDictionary<string, ImmutableArray<Finding>>> JudgeAllAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("spin-corpus-");
        try
        {
            CorpusFile[] files = [.. CorpusFolder.Twins.Concat(CorpusFolder.Spindles).Where(static file => file.Image is null)];
            string?[] paths = new string?[files.Length];
            await Parallel.ForAsync(0, files.Length, (index, token) =>
            {
                paths[index] = Emit(files[index], Path.Combine(folder.FullName, $"Corpus{index}.dll"), token);
                return ValueTask.CompletedTask;
            });
            Dictionary<string, CorpusFile> byPath = files.Zip(paths).Where(static pair => pair.Second is not null).ToDictionary(static pair => pair.Second!, static pair => pair.First);
            return ImageVerifier.Verify([.. ClassLibrary(), typeof(SpindleAttribute).Assembly.Location], [.. byPath.Keys.Select(static path => new JudgedAssembly(path))])
                .ToImmutableDictionary(verdict => byPath[verdict.Assembly.Path].Name, static verdict => verdict.Findings.ToImmutableArray());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Emit(CorpusFile file, string path, CancellationToken token)
    {
        CSharpCompilation compilation = Compilations.Create(file).WithAssemblyName(Path.GetFileNameWithoutExtension(path));
        Compilation generated = Compilations.Generate(compilation, file.Properties, token);
        using FileStream stream = File.Create(path);
        return generated.Emit(stream, cancellationToken: token).Success ? path : null;
    }

    private static string[] ClassLibrary() => Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll");
}
