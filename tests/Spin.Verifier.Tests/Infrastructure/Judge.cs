using System.Collections.Generic;
using System.IO;
using Spin.Verifier.Metadata;

namespace Spin.Verifier.Tests.Infrastructure;

/// <summary>Judges the bodies of an assembly as the verifier does.</summary>
internal static class Judge
{
    /// <summary>What is found in an assembly, linked with the class library, the contract and others.</summary>
    internal static List<Finding> Bodies(string path, params string[] others)
    {
        using LinkedAssemblies linked = new([.. Platform.ClassLibrary, .. others, Platform.Contract, path]);
        return AssemblyJudge.Judge(linked.Find(Path.GetFileNameWithoutExtension(path))!, []);
    }
}
