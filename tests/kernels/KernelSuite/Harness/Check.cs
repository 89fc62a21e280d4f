using System;
using System.Collections.Generic;

namespace KernelSuite;

/// <summary>Assertions of in-kernel tests.</summary>
internal static class Check
{
    /// <summary>Fails unless a condition holds.</summary>
    internal static void True(bool condition, string expectation)
    {
        if (!condition)
        {
            throw new CheckFailedException($"expected {expectation}");
        }
    }

    /// <summary>Fails unless two values are the same.</summary>
    internal static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new CheckFailedException($"expected {expected}, found {actual}");
        }
    }

    /// <summary>Fails unless an action throws an exception of a type.</summary>
    internal static T Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
        }
        catch (T exception)
        {
            return exception;
        }

        throw new CheckFailedException("expected an exception, none was thrown");
    }
}
