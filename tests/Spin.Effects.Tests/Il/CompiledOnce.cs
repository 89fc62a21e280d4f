using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Spin.Analysis.Tests.Il;

/// <summary>
/// Keeps the IL of a source beside the tests, by what it was made from: compiling the cases takes many times as long as judging them, and
/// whoever changes the engine over and over, one mutant after the other, judges the same IL each time.
/// </summary>
internal static class CompiledOnce
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "compiled-cases");

    // Another compiler or another contract makes other IL.
    private static readonly string s_origin = $"{typeof(CSharpCompilation).Module.ModuleVersionId} {typeof(SpindleAttribute).Module.ModuleVersionId}";

    /// <summary>The assembly that a source was compiled to, or what compiling it now gives.</summary>
    internal static byte[] Of(string source, Func<byte[]> compile)
    {
        string path = Path.Combine(s_folder, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(s_origin + source))) + ".dll");
        if (File.Exists(path))
        {
            return File.ReadAllBytes(path);
        }

        byte[] image = compile();
        _ = Directory.CreateDirectory(s_folder);
        string unfinished = $"{path}.{Guid.NewGuid():N}";
        File.WriteAllBytes(unfinished, image);
        File.Move(unfinished, path, overwrite: true);
        return image;
    }
}
