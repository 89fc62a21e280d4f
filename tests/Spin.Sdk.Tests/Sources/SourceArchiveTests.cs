using System;
using System.IO;
using System.Linq;
using System.Text;
using Spin.Sdk.Sources;
using Xunit;

namespace Spin.Sdk.Tests.Sources;

/// <summary>What an assembly carries of its source is read back, and what only pretends to be that is refused.</summary>
public sealed class SourceArchiveTests
{
    private const string Source = "public static class Library { public static int One() => 1; }";

    [Fact]
    public void Sources_options_and_references_are_read()
    {
        using CompiledLibrary library = new(Source, Source);

        SourceArchive archive = SourceArchive.TryRead(library.Assembly)!;

        SourceFile file = Assert.Single(archive.Sources);
        Assert.Equal("/code/Library.cs", file.Path);
        Assert.Equal(Source, Encoding.UTF8.GetString(file.Text).TrimStart('\uFEFF'));
        Assert.Equal("C#", archive.Options[CompilerOption.Language]);
        Assert.Equal("release", archive.Options[CompilerOption.Optimization]);
        Assert.Contains("System.Runtime.dll", archive.References);
    }

    [Fact]
    public void Long_source_is_unpacked()
    {
        string source = Source + string.Concat(Enumerable.Repeat("\n// the same line again and again", 1000));
        using CompiledLibrary library = new(source, source);

        Assert.EndsWith("again and again", Encoding.UTF8.GetString(Assert.Single(SourceArchive.TryRead(library.Assembly)!.Sources).Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Assembly_without_its_source_has_no_archive()
    {
        using CompiledLibrary library = new(Source, carried: null);

        Assert.Null(SourceArchive.TryRead(library.Assembly));
    }

    [Fact]
    public void Damaged_debug_information_is_a_malformed_image_and_nothing_worse()
    {
        using CompiledLibrary library = new(Source, Source);
        byte[] whole = File.ReadAllBytes(library.Assembly);
        int malformed = 0;
        Random random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = (byte[])whole.Clone();
            for (int j = 0; j < 4; j++)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(library.Assembly, damaged);
            try
            {
                _ = SourceArchive.TryRead(library.Assembly);
            }
            catch (BadImageFormatException)
            {
                malformed++;
            }
        }

        Assert.InRange(malformed, 1, 1999);
    }
}
