using System;
using System.IO;
using System.Reflection;
using Xunit;

namespace Spin.Mutants.Seed;

/// <summary>
/// Stryker wants a test, and one that meets a mutant, or it would try all mutants without knowing which tests meet them. While it runs, the mutated
/// assembly lies beside the test: this is when it is copied.
/// </summary>
public sealed class NothingTests
{
    [Fact]
    public void MutatedAssembly_IsCopied()
    {
        string path = Path.Combine(AppContext.BaseDirectory, Environment.GetEnvironmentVariable("MutatedProject") + ".dll");
        if (Array.Find(Assembly.LoadFrom(path).GetTypes(), static type => type.Name == "MutantControl") is { } control)
        {
            Assert.Equal(false, control.GetMethod("IsActive")!.Invoke(null, [int.MaxValue]));
            File.Copy(path, Environment.GetEnvironmentVariable("MutatedCopy")!, overwrite: true);
        }
    }
}
