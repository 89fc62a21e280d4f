using System;

namespace KernelSuite;

/// <summary>An expectation of a test was not met.</summary>
/// <param name="message">What was expected and what was found.</param>
internal sealed class CheckFailedException(string message) : Exception(message);
